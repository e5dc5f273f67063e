import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { commune, officer, session } from '../../testing/people';
import { renderPage } from '../../testing/render-page';
import { serverWith } from '../../testing/server';
import type { HandOverDesk, HandOverRow, HandOverView, WaitingPaper } from './api/hand-overs';
import { HandOversPage } from './hand-overs-page';
import { ListPage } from './list-page';

const birth = { vi: 'Đăng ký khai sinh', en: 'Birth registration' };
const desk: HandOverDesk = { unit: commune, side: 'COUNTER', title: { vi: 'Bộ phận Một cửa', en: 'One-stop unit' } };
const paper = (number: number): WaitingPaper => ({
  code: `H99.31-261123-000${number}`,
  procedureName: birth,
  ownerName: `Chủ Hồ Sơ ${'ABC'[number]}`,
  movedAt: '2026-11-23T02:05:00Z',
  dueAt: '2026-11-23T10:00:00Z',
  to: commune,
  step: { vi: 'Thẩm định hồ sơ', en: 'Appraise' },
});
const row: HandOverRow = {
  serial: 'BG-H99.31-2026-00001',
  giver: 'COUNTER',
  from: commune,
  to: commune,
  madeBy: officer,
  madeAt: '2026-11-23T03:00:00Z',
  count: 2,
  given: 2,
  received: 1,
  notReceived: 1,
};
const given = { by: officer, at: '2026-11-23T03:10:00Z', notReceived: null };
const line = (number: number): HandOverView['items'][number] => ({
  number,
  code: paper(number).code,
  procedureName: birth,
  ownerName: null,
  dueAt: null,
  given,
  answer: null,
});
const list: HandOverView = {
  ...row,
  items: [line(1), line(2)],
  mayGive: false,
  mayReceive: true,
  reasons: [{ code: 'MISSING', text: { vi: 'Không có giấy', en: 'Missing' } }],
  url: '/api/hand-overs/BG-H99.31-2026-00001/list.pdf',
};

const sent: unknown[] = [];
const answer = (path: string) =>
  http.post(path, async ({ request }) => {
    sent.push(await request.json());
    return HttpResponse.json(list);
  });
serverWith(
  http.get('*/api/session', () => HttpResponse.json(session)),
  http.get('*/api/hand-overs/waiting', () => HttpResponse.json({ items: [paper(1), paper(2)], next: null })),
  http.get('*/api/hand-overs', () => HttpResponse.json({ items: [row], next: null })),
  answer('*/api/hand-overs'),
  answer('*/api/hand-overs/:serial/receive'),
  answer('*/api/hand-overs/:serial/not-received'),
);

it('makes a list of the dossiers that stay chosen', async () => {
  const user = userEvent.setup();
  const made = vi.fn();
  await renderPage(<HandOversPage desk={desk} desks={[desk]} onDesk={vi.fn()} onMade={made} />);
  const papers = await screen.findByRole('region', { name: 'Giao cho Xã Suối Vàng' });
  expect(within(papers).getByRole('row', { name: /0001/ })).toHaveTextContent('23/11/2026 17:00');
  await user.click(within(papers).getByRole('checkbox', { name: `Chọn hồ sơ ${paper(1).code}` }));
  await user.click(within(papers).getByRole('button', { name: 'Lập danh sách 1 hồ sơ' }));
  await vi.waitFor(() => expect(made).toHaveBeenCalled());
  expect(sent.at(-1)).toEqual({
    unitCode: commune.code,
    side: 'COUNTER',
    toUnit: commune.code,
    dossiers: [paper(2).code],
  });
  expect(screen.getByText('Có hồ sơ không nhận')).toBeInTheDocument();
});

it('lets the receiver confirm all, or say why one has not come', async () => {
  const user = userEvent.setup();
  await renderPage(<ListPage list={list} />);
  await user.click(await screen.findByRole('button', { name: 'Đã nhận 2 hồ sơ còn lại' }));
  await vi.waitFor(() => expect(sent.at(-1)).toEqual({ dossiers: [paper(1).code, paper(2).code] }));
  await user.click(screen.getByRole('button', { name: /^Không nhận.*0002/ }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('button', { name: 'Xác nhận không nhận' })).toBeDisabled();
  await user.click(within(dialog).getByRole('combobox', { name: /Lý do/ }));
  await user.click(await screen.findByRole('option', { name: 'Không có giấy' }));
  await user.click(within(dialog).getByRole('button', { name: 'Xác nhận không nhận' }));
  await vi.waitFor(() => expect(sent.at(-1)).toEqual({ dossier: paper(2).code, reason: 'MISSING' }));
});
