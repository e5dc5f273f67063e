import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { managementHandlers } from '../../testing/management-handlers';
import { renderPage } from '../../testing/render-page';
import { serverWith } from '../../testing/server';
import { ProcedurePage } from './procedure-page';
import type { ProcedureSearch } from './procedure-search';

serverWith(...managementHandlers);

function Page({ start }: { start: ProcedureSearch }) {
  const [search, setSearch] = useState(start);
  return <ProcedurePage code="1.001193" search={search} onSearch={setSearch} />;
}

it('shows the steps and decisions of an old version, not those of the one in force', async () => {
  const user = userEvent.setup();
  await renderPage(<Page start={{ tab: 'steps', version: 1 }} />);
  const row = await screen.findByRole('row', { name: /Thẩm định hồ sơ/ });
  expect(row).toHaveTextContent('5 giờ');
  expect(screen.queryByText('Ký Giấy khai sinh')).toBeNull();

  await user.click(screen.getByRole('tab', { name: 'Bảng quyết định' }));
  await user.click(await screen.findByLabelText('Bảng quyết định', { selector: 'input' }));
  const list = await screen.findByRole('listbox', { name: 'Bảng quyết định', hidden: true });
  const tables = within(list).getAllByRole('option', { hidden: true });
  expect(tables.map((it) => it.textContent)).toEqual(['Thành phần hồ sơ', 'Thời hạn giải quyết']);
});

it('shows the version in force when none is asked for', async () => {
  await renderPage(<Page start={{ tab: 'steps' }} />);
  expect(await screen.findByRole('row', { name: /Thẩm định hồ sơ/ })).toHaveTextContent('2,5 giờ');
});
