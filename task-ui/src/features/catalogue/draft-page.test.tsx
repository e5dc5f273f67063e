import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { drafts } from '../../testing/answers/catalogue';
import { managementHandlers } from '../../testing/management-handlers';
import { renderPage } from '../../testing/render-page';
import { serverWith } from '../../testing/server';
import { DraftPage } from './draft-page';
import { Drafts } from './drafts';
import type { ProcedureSearch } from './procedure-search';

const server = serverWith(...managementHandlers);

function Page({ onRemoved = () => {} }: { onRemoved?: () => void }) {
  const [search, setSearch] = useState<ProcedureSearch>({ tab: 'steps' });
  return (
    <>
      <output>{`${search.tab} ${search.node ?? ''}`}</output>
      <DraftPage slug="birth-registration" search={search} onSearch={setSearch} onRemoved={onRemoved} />
    </>
  );
}

it('says the faults of the last save and shows the former one without', async () => {
  await renderPage(<Page />);
  expect(await screen.findByText(/Lần lưu gần nhất có 2 lỗi/)).toHaveTextContent('Bên dưới là bản không lỗi trước đó.');
  const row = await screen.findByRole('row', { name: /Bước được giao cho vai trò không có thật/ });
  expect(row).toHaveTextContent('birth-registration.bpmn');
  expect(row).toHaveTextContent('(BOSS)');
  expect(await screen.findByRole('row', { name: /Thẩm định hồ sơ/ })).toHaveTextContent('2,5 giờ');
  expect(screen.queryByRole('tab', { name: 'Phiên bản' })).toBeNull();
});

it('leads from a fault to its node in the diagram', async () => {
  const user = userEvent.setup();
  await renderPage(<Page />);
  const row = await screen.findByRole('row', { name: /Bước được giao cho vai trò không có thật/ });
  await user.click(await within(row).findByRole('button', { name: 'Task_Appraise' }));
  expect(screen.getByText('diagram Task_Appraise')).toBeVisible();
});

it('takes a draft away', async () => {
  const user = userEvent.setup();
  const removed = vi.fn();
  server.use(http.delete('*/api/catalogue/drafts/birth-registration', () => new HttpResponse(null, { status: 204 })));
  await renderPage(<Page onRemoved={removed} />);
  await user.click(await screen.findByRole('button', { name: 'Bỏ bản nháp' }));
  await vi.waitFor(() => expect(removed).toHaveBeenCalled());
});

it('says so when the last save has no fault', async () => {
  server.use(http.get('*/api/catalogue/drafts/:slug', () => HttpResponse.json({ ...drafts[0], findings: [] })));
  await renderPage(<Page />);
  expect(await screen.findByText(/Không có lỗi. Bên dưới là đúng bản vừa lưu/)).toBeVisible();
});

it('lists the drafts with what the checks said', async () => {
  await renderPage(<Drafts wanted="khai sinh" />);
  const row = await screen.findByRole('row', { name: /birth-registration/ });
  expect(row).toHaveTextContent('23/11/2026 09:15');
  expect(row).toHaveTextContent('2 lỗi');
});
