import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ReceivedComponent } from '../../api/types';
import { dossier } from '../../testing/dossiers';
import { managementHandlers } from '../../testing/management-handlers';
import { renderPage } from '../../testing/render-page';
import { serverWith } from '../../testing/server';
import { ComponentList } from './component-list';

serverWith(...managementHandlers);

it('says of every component what became of it', async () => {
  const none = { original: 0, certified: 0, photocopy: 0 };
  const base: ReceivedComponent = { ...(dossier.components[0] as ReceivedComponent), received: none, missing: false };
  const named = (code: string, more: Partial<ReceivedComponent>) => ({
    ...base,
    code,
    name: { vi: code, en: code },
    ...more,
  });
  const components = [
    // as the server sends them: a paper to be shown is asked for once and is not required to stay
    named('identity', { manner: 'SHOWN', original: 1, required: false }),
    named('declaration', { ...none, required: true }),
    named('notice', { manner: 'DATA', ...none, required: true }),
    named('authorisation', { original: 1, required: false }),
    named('certificate', { original: 1, required: true, missing: true }),
  ];
  await renderPage(<ComponentList components={components} />);
  const cellOf = async (name: string) =>
    within(await screen.findByRole('row', { name: new RegExp(name) })).getByRole('cell');
  expect(await cellOf('identity')).toHaveTextContent('Chỉ xuất trình');
  expect(await cellOf('declaration')).toHaveTextContent('Bản điện tử, không có bản giấy');
  expect(await cellOf('notice')).toHaveTextContent('Dùng dữ liệu điện tử đã có');
  expect(await cellOf('authorisation')).toHaveTextContent('Không bắt buộc, chưa nộp');
  expect(await cellOf('certificate')).toHaveTextContent('Còn thiếu');
});
