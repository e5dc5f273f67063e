import { MantineProvider } from '@mantine/core';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { languageReady } from '../i18n';
import { SearchField } from './search-field';

beforeAll(() => languageReady);

/** A page whose address follows only when `arrive` is called, as a slow router would. */
function show() {
  const asked: string[] = [];
  let arrive: (value: string) => void = () => {};
  function Page() {
    const [value, setValue] = useState('');
    arrive = (next) => act(() => setValue(next));
    return <SearchField label="Tìm" placeholder="" value={value} onChange={(q) => asked.push(q)} />;
  }
  render(
    <MantineProvider env="test">
      <Page />
    </MantineProvider>,
  );
  return { asked, arrive: (value: string) => arrive(value), field: screen.getByRole('searchbox') };
}

it('keeps letters typed before its own question came back', async () => {
  const { asked, arrive, field } = show();
  await userEvent.type(field, 'ho');
  await waitFor(() => expect(asked).toEqual(['ho']));
  await userEvent.type(field, 'à');
  arrive('ho');
  expect(field).toHaveValue('hoà');
  await waitFor(() => expect(asked).toEqual(['ho', 'hoà']));
});

it('asks for what stands there when an older question comes back late', async () => {
  const { asked, arrive, field } = show();
  await userEvent.type(field, 'ho');
  await waitFor(() => expect(asked).toEqual(['ho']));
  await userEvent.clear(field);
  arrive('ho');
  expect(field).toHaveValue('');
  await waitFor(() => expect(asked).toEqual(['ho', '']));
});

it('takes over what comes from elsewhere', async () => {
  const { arrive, field } = show();
  await userEvent.type(field, 'ho');
  arrive('Đỗ');
  expect(field).toHaveValue('Đỗ');
});
