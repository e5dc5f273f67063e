import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { absenceOptions, absences, coming, handedOver } from '../../testing/answers/absences';
import { units } from '../../testing/answers/units';
import { session } from '../../testing/people';
import { renderPage } from '../../testing/render-page';
import { serverWith } from '../../testing/server';
import { AbsencePage } from './absence-page';

const server = serverWith(
  http.get('*/api/session', () => HttpResponse.json(session)),
  http.get('*/api/absences', () => HttpResponse.json(absences)),
  http.get('*/api/absences/options', () => HttpResponse.json(absenceOptions)),
  http.get('*/api/organisation/units', () => HttpResponse.json(units)),
  http.get('*/api/organisation/units/:code/officers', () =>
    HttpResponse.json([{ id: '8', name: 'Hà Văn Thay', awayUntil: null }]),
  ),
  http.post('*/api/absences/preview', () => HttpResponse.json(handedOver)),
);

const page = <AbsencePage search={{}} me="7" manages={false} ownUnit="H99.31" onSearch={() => {}} />;

async function fillIn() {
  const user = userEvent.setup();
  const { container } = await renderPage(page);
  await user.type(await screen.findByLabelText(/^Từ ngày/), '01/12/2026');
  await user.type(screen.getByLabelText(/^Đến hết ngày/), '04/12/2026');
  await user.click(screen.getByRole('combobox', { name: 'Người thay 1' }));
  await user.click(await screen.findByRole('option', { name: 'Hà Văn Thay' }));
  return { user, container };
}

it('previews the tasks in hand, then enters the absence with the token of that preview', async () => {
  let sent: unknown;
  server.use(
    http.post('*/api/absences', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(coming);
    }),
  );
  const { user, container } = await fillIn();
  await user.click(screen.getByRole('button', { name: 'Xem trước việc sẽ giao' }));
  expect(await screen.findAllByText(/Hà Văn Thay thay Lò Thị Mai Hương\./)).toHaveLength(2);
  expect(screen.getByText('Giữ nguyên: Người thay đã thẩm định hồ sơ này')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Lò Thị Mai Hương vắng mặt 01/12/2026 – 04/12/2026' })).toHaveFocus();
  const result = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(result.violations.map((it) => `${it.id} ${it.nodes[0]?.target}`)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Đăng ký vắng mặt' }));
  expect(await screen.findByText('Đã đăng ký vắng mặt')).toBeInTheDocument();
  expect(sent).toEqual({
    token: 'preview-a',
    absence: {
      officerId: '7',
      from: '2026-12-01',
      to: '2026-12-04',
      reason: 'LEAVE',
      substitutes: [{ procedureCode: null, officerId: '8' }],
    },
  });
});

it('asks for what is missing and for a sensible period before it asks the server', async () => {
  const user = userEvent.setup();
  await renderPage(page);
  await user.click(await screen.findByRole('button', { name: 'Xem trước việc sẽ giao' }));
  expect(screen.getAllByText('Cần nhập mục này.').length).toBe(3);
  await user.type(screen.getByLabelText(/^Từ ngày/), '04/12/2026');
  await user.type(screen.getByLabelText(/^Đến hết ngày/), '01/12/2026');
  expect(screen.getByText('Ngày cuối không được trước ngày đầu.')).toBeInTheDocument();
});

it('names the field that breaks a rule as the form does', async () => {
  server.use(
    http.post('*/api/absences/preview', () => {
      const rule = { vi: 'Tài khoản của người này đã khóa.', en: 'This account is locked.' };
      const violations = [{ field: 'substitutes[0].officerId', value: '8', rule }];
      return HttpResponse.json({ title: 'Không hợp lệ', status: 400, code: 'invalid', violations }, { status: 400 });
    }),
  );
  const { user } = await fillIn();
  await user.click(screen.getByRole('button', { name: 'Xem trước việc sẽ giao' }));
  expect(await screen.findByText(/Người thay 1.*Tài khoản của người này đã khóa/)).toBeInTheDocument();
});

it('says for whom one stands in, and withdraws an absence to come with the version that was seen', async () => {
  let sent: unknown;
  server.use(
    http.post('*/api/absences/5/end', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ ...coming, version: 2 });
    }),
  );
  const user = userEvent.setup();
  await renderPage(page);
  const standing = await screen.findByRole('region', { name: 'Bạn được cử thay' });
  expect(within(standing).getByText('Hà Văn Thay')).toBeInTheDocument();
  expect(within(standing).queryByRole('button')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Hủy lần vắng mặt 01/12/2026 – 04/12/2026' }));
  await user.click(await screen.findByRole('button', { name: 'Hủy lần vắng mặt' }));
  await expect.poll(() => sent).toEqual({ version: 1 });
});
