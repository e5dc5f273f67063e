import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { dossier } from '../../testing/dossiers';
import { handlers } from '../../testing/handlers';
import { renderApp } from '../../testing/render-app';
import { serverWith } from '../../testing/server';

const server = serverWith(...handlers);

const reasons = [
  { group: 'correct', code: 'TYPED_WRONGLY', text: { vi: 'Nhập sai so với giấy tờ', en: 'Entered otherwise' } },
  { group: 'resetDue', code: 'TERM_MISTAKEN', text: { vi: 'Áp dụng sai thời hạn', en: 'A wrong term' } },
];

const fields = [
  {
    field: 'submitter.phone',
    label: { vi: 'Điện thoại của người nộp', en: "Submitter's phone" },
    before: null,
    after: { vi: '0987654321', en: '0987654321' },
  },
];

async function opened(action: string, allowed: string) {
  server.use(http.get('*/api/dossiers/:code', () => HttpResponse.json({ ...dossier, reasons, allowed: [allowed] })));
  await renderApp(`/dossiers/${dossier.code}`);
  await userEvent.click(await screen.findByRole('button', { name: /Thao tác với hồ sơ/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
  return within(await screen.findByRole('dialog'));
}

async function why(dialog: ReturnType<typeof within>, reason: string) {
  await userEvent.click(dialog.getByRole('combobox', { name: /^Lý do/ }));
  await userEvent.click(await screen.findByRole('option', { name: reason }));
  fireEvent.change(dialog.getByLabelText(/^Nêu rõ lý do/), { target: { value: 'Bản giấy' } });
}

it('corrects only what was looked at, and looks again after a change', async () => {
  const sent: Record<string, unknown>[] = [];
  server.use(
    http.post('*/api/dossiers/:code/corrections/preview', () =>
      HttpResponse.json({ fields, term: null, fee: null, slip: '01-H99.31-2026-00007', duplicates: [] }),
    ),
    http.post('*/api/dossiers/:code/corrections', async ({ request }) => {
      sent.push((await request.json()) as Record<string, unknown>);
      return HttpResponse.json({ code: dossier.code, status: 4, dueAt: null });
    }),
  );
  const dialog = await opened('Đính chính hồ sơ', 'CORRECT');
  expect(dialog.getByRole('button', { name: 'Xem trước' })).toBeDisabled();
  await userEvent.click(dialog.getByRole('combobox', { name: 'Thêm nội dung cần đính chính' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Người nộp hồ sơ: Số điện thoại' }));
  const phone = dialog.getByLabelText('Người nộp hồ sơ: Số điện thoại');
  fireEvent.change(phone, { target: { value: '098765432' } });
  await why(dialog, 'Nhập sai so với giấy tờ');
  await userEvent.click(dialog.getByRole('button', { name: 'Xem trước' }));
  expect(await dialog.findByRole('status')).toHaveTextContent('thay thế phiếu số 01-H99.31-2026-00007');

  await userEvent.type(phone, '1');
  expect(dialog.queryByRole('status')).toBeNull();
  await userEvent.click(dialog.getByRole('button', { name: 'Xem trước' }));
  await userEvent.click(await dialog.findByRole('button', { name: 'Đính chính' }));

  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]).toMatchObject({
    revision: dossier.revision,
    reasonCode: 'TYPED_WRONGLY',
    note: 'Bản giấy',
    data: {},
    submitter: { ...dossier.submitter, phone: '0987654321' },
    components: [],
  });
});

it('shows what moves before another due date is set', async () => {
  const sent: Record<string, unknown>[] = [];
  server.use(
    http.post('*/api/dossiers/:code/due-date/preview', () =>
      HttpResponse.json({
        moves: [
          {
            name: { vi: 'Hạn trả kết quả hồ sơ', en: 'Result of the dossier' },
            before: '2026-11-25T10:00:00Z',
            after: '2026-11-27T10:00:00Z',
            late: false,
          },
        ],
        sentences: [{ vi: 'Ngày hẹn trả được đặt lại.', en: 'The due date was set anew.' }],
      }),
    ),
    http.post('*/api/dossiers/:code/due-date', async ({ request }) => {
      sent.push((await request.json()) as Record<string, unknown>);
      return HttpResponse.json({ code: dossier.code, status: 4, dueAt: '2026-11-27T10:00:00Z' });
    }),
  );
  const dialog = await opened('Đặt lại ngày hẹn trả', 'RESET_DUE');
  await userEvent.type(dialog.getByLabelText(/^Ngày hẹn trả mới/), '27/11/2026');
  await why(dialog, 'Áp dụng sai thời hạn');
  await userEvent.click(dialog.getByRole('button', { name: 'Xem trước' }));
  expect(await dialog.findByRole('status')).toHaveTextContent('27/11/2026 17:00');
  await userEvent.click(dialog.getByRole('button', { name: 'Đặt lại' }));
  await expect.poll(() => sent[0]?.dueAt).toBe('2026-11-27T10:00:00.000Z');
});

it('tells what somebody else changed meanwhile and goes on from there', async () => {
  let revision = dossier.revision;
  server.use(
    http.get('*/api/dossiers/:code', () => HttpResponse.json({ ...dossier, reasons, revision, allowed: ['CORRECT'] })),
    http.post('*/api/dossiers/:code/corrections/preview', () =>
      HttpResponse.json({ fields, term: null, fee: null, slip: null, duplicates: [] }),
    ),
    http.post('*/api/dossiers/:code/corrections', () => {
      revision += 1;
      const text = { vi: 'Hồ sơ đã thay đổi', en: 'Changed' };
      return HttpResponse.json(
        { type: 'x', title: 'x', titleText: text, status: 409, code: 'dossier-changed', text, violations: [] },
        { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
      );
    }),
  );
  await renderApp(`/dossiers/${dossier.code}`);
  await userEvent.click(await screen.findByRole('button', { name: /Thao tác với hồ sơ/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Đính chính hồ sơ' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('combobox', { name: 'Thêm nội dung cần đính chính' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Người nộp hồ sơ: Địa chỉ' }));
  await userEvent.type(dialog.getByLabelText('Người nộp hồ sơ: Địa chỉ'), ' mới');
  await why(dialog, 'Nhập sai so với giấy tờ');
  await userEvent.click(dialog.getByRole('button', { name: 'Xem trước' }));
  await userEvent.click(await dialog.findByRole('button', { name: 'Đính chính' }));
  const notice = await dialog.findByRole('alert');
  expect(notice).toHaveTextContent('Hồ sơ đã thay đổi từ khi bạn mở');
  await userEvent.click(within(notice).getByRole('button', { name: 'Tôi đã xem, làm tiếp' }));
  expect(dialog.getByRole('button', { name: 'Xem trước' })).toBeEnabled();
});
