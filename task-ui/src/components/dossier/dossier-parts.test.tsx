import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Explained, ReceivedComponent } from '../../api/types';
import { dossier } from '../../testing/dossiers';
import { managementHandlers } from '../../testing/management-handlers';
import { renderPage } from '../../testing/render-page';
import { Clocks } from './clocks';
import { ComponentList } from './component-list';

const server = setupServer(...managementHandlers);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const clockOf = (subject: string): Explained => ({
  ...(dossier.clocks[0] as Explained),
  clock: 'STEP',
  subject,
  name: { vi: 'Hạn của bước xử lý', en: 'Processing step' },
});
const steps = [clockOf('Task_Receive'), clockOf('Task_Sign')];

it('calls the clock of a step by the name of the step', async () => {
  await renderPage(<Clocks code={dossier.code} clocks={steps} />);
  expect(await screen.findByRole('heading', { name: 'Hạn bước: Kiểm tra, tiếp nhận hồ sơ' })).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Hạn của bước xử lý' })).toBeNull();
});

it('shows the clocks also where the names of the steps cannot be had', async () => {
  server.use(http.get('*/api/dossiers/:code/timeline', () => HttpResponse.json({ title: 'Lỗi' }, { status: 500 })));
  await renderPage(<Clocks code={dossier.code} clocks={steps} />);
  expect(await screen.findAllByRole('heading', { name: 'Hạn của bước xử lý' })).toHaveLength(2);
});

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
    named('identity', { ...none, required: true }),
    named('authorisation', { original: 1, required: false }),
    named('certificate', { original: 1, required: true, missing: true }),
  ];
  await renderPage(<ComponentList components={components} />);
  const cellOf = async (name: string) =>
    within(await screen.findByRole('row', { name: new RegExp(name) })).getByRole('cell');
  expect(await cellOf('identity')).toHaveTextContent('Chỉ xuất trình');
  expect(await cellOf('authorisation')).toHaveTextContent('Không bắt buộc, chưa nộp');
  expect(await cellOf('certificate')).toHaveTextContent('Còn thiếu');
});
