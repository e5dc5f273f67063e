import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { dossier } from '../../testing/dossiers';
import { handlers } from '../../testing/handlers';
import { commune, officer } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { serverWith } from '../../testing/server';

const urgent = { id: 3, unitCode: commune.code, name: 'Cần ký gấp', color: 'RED' };
const server = serverWith(
  http.get('*/api/labels', () => HttpResponse.json([urgent])),
  ...handlers,
);

const note = (id: number, text: string | null, correctableUntil: string | null = null) => ({
  id,
  text,
  by: officer,
  at: '2026-11-23T09:00:00+07:00',
  correctedAt: null,
  correctableUntil,
});

async function openNotes(...notes: ReturnType<typeof note>[]) {
  server.use(http.get('*/api/dossiers/:code', () => HttpResponse.json({ ...dossier, notes })));
  await renderApp(`/dossiers/${dossier.code}?tab=notes`);
  return screen.findByRole('region', { name: 'Ghi chú nội bộ' });
}

it('notes are read with author and time, and only a fresh own one can be corrected', async () => {
  const panel = await openNotes(note(2, 'Đã gọi điện', '2026-11-23T09:15:00+07:00'), note(1, null));
  expect(screen.getByRole('tab', { name: 'Ghi chú (2)' })).toBeInTheDocument();
  const [first, second] = within(panel).getAllByRole('listitem');
  expect(first).toHaveTextContent('Lò Thị Mai Hương · 23/11/2026 09:00');
  expect(second).toHaveTextContent('(nội dung đã xóa cùng dữ liệu cá nhân)');
  expect(within(second as HTMLElement).queryByRole('button')).toBeNull();
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/dossiers/:code/notes/2', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(note(2, 'Đã gọi điện hai lần'));
    }),
  );
  await userEvent.click(within(panel).getByRole('button', { name: 'Sửa (đến 09:15)' }));
  await userEvent.type(screen.getByLabelText('Sửa ghi chú'), ' hai lần');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu nội dung sửa' }));
  await waitFor(() => expect(sent).toEqual([{ text: 'Đã gọi điện hai lần' }]));
});

it('a note is written, and what was typed stays when it is refused', async () => {
  const panel = await openNotes();
  server.use(
    http.post('*/api/dossiers/:code/notes', () =>
      HttpResponse.json({ title: 'Lỗi hệ thống', status: 500, code: 'internal' }, { status: 500 }),
    ),
  );
  const field = within(panel).getByLabelText('Ghi chú mới');
  expect(within(panel).getByRole('button', { name: 'Lưu ghi chú' })).toBeDisabled();
  await userEvent.type(field, 'Chờ xác minh');
  await userEvent.click(within(panel).getByRole('button', { name: 'Lưu ghi chú' }));
  expect(await within(panel).findByText('Lỗi hệ thống')).toBeInTheDocument();
  expect(field).toHaveValue('Chờ xác minh');
  server.use(http.post('*/api/dossiers/:code/notes', () => HttpResponse.json(note(5, 'Chờ xác minh'))));
  await userEvent.click(within(panel).getByRole('button', { name: 'Lưu ghi chú' }));
  await waitFor(() => expect(field).toHaveValue(''));
});

it('a label is put on and taken off by its button', async () => {
  await openNotes();
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/dossiers/:code/labels', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json([urgent]);
    }),
    http.get('*/api/dossiers/:code', () => HttpResponse.json({ ...dossier, labels: [urgent] })),
  );
  const label = await screen.findByRole('button', { name: /Cần ký gấp/ });
  expect(label).toHaveAttribute('aria-pressed', 'false');
  await userEvent.click(label);
  await waitFor(() => expect(label).toHaveAttribute('aria-pressed', 'true'));
  await userEvent.click(label);
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toEqual([
    { labelId: 3, set: true },
    { labelId: 3, set: false },
  ]);
});

it('a new label has a name and one of the colours of the palette', async () => {
  await openNotes();
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/labels', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: 9, unitCode: commune.code, name: 'Chờ họp', color: 'GREEN' });
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Tạo, ngừng dùng nhãn' }));
  await userEvent.type(screen.getByLabelText('Tên nhãn mới'), 'Chờ họp');
  await userEvent.click(screen.getByRole('radio', { name: 'Xanh lục' }));
  await userEvent.click(screen.getByRole('button', { name: 'Tạo nhãn' }));
  await waitFor(() => expect(sent).toEqual([{ unitCode: commune.code, name: 'Chờ họp', color: 'GREEN' }]));
});
