import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import type { AccountView, OfficerAccount } from '../../api/schema';
import { units } from '../../testing/answers/units';
import { commune, session } from '../../testing/people';
import { renderPage } from '../../testing/render-page';
import { serverWith } from '../../testing/server';
import { OfficersPage } from './officers-page';

const clerk = { vi: 'Văn thư', en: 'Records clerk' };
const row: AccountView = {
  officer: { id: 'CB0008', name: 'Hà Văn Thôi' },
  username: 'thoi',
  active: true,
  positions: [{ unit: commune, roleTitle: clerk }],
  openTasks: 2,
  awayUntil: null,
  mayChange: true,
};
const account: OfficerAccount = {
  id: 'CB0008',
  username: 'thoi',
  name: 'Hà Văn Thôi',
  active: true,
  mustChangePassword: false,
  mailAddress: null,
  positions: [
    { unit: commune, role: 'RECORDS_CLERK', roleTitle: clerk, from: '2026-01-01', lastDay: null, state: 'HELD' },
    {
      unit: commune,
      role: 'RECORDS_CLERK',
      roleTitle: clerk,
      from: '2024-01-01',
      lastDay: '2024-12-31',
      state: 'OVER',
    },
  ],
  hindrance: null,
  history: [
    {
      at: '2026-11-02T02:00:00Z',
      by: { id: 'CB0001', name: 'Phùng Gia Bảo' },
      sentence: { vi: 'Tạo tài khoản.', en: 'The account was made.' },
    },
  ],
};

const server = serverWith(
  http.get('*/api/session', () => HttpResponse.json(session)),
  http.get('*/api/organisation/units', () => HttpResponse.json(units)),
  http.get('*/api/officers', () => HttpResponse.json([row])),
  http.get('*/api/officers/roles', () =>
    HttpResponse.json([{ role: 'CASHIER', title: { vi: 'Cán bộ thu phí', en: 'Cashier' } }]),
  ),
  http.get('*/api/officers/CB0008', () => HttpResponse.json(account)),
);

const page = <OfficersPage search={{ unit: 'H99.31' }} ownUnit="H99.31" onSearch={() => {}} />;

async function open() {
  const user = userEvent.setup();
  const rendered = await renderPage(page);
  await user.click(await screen.findByRole('button', { name: 'Chức vụ và mật khẩu của Hà Văn Thôi' }));
  await screen.findByRole('table', { name: 'Các chức vụ' });
  return { user, ...rendered };
}

it('shows every position, ends only what is not over, and tells of tasks in hand', async () => {
  let sent: unknown;
  server.use(
    http.post('*/api/officers/CB0008/positions/end', async ({ request }) => {
      sent = await request.json();
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user, container } = await open();
  const result = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(result.violations.map((it) => `${it.id} ${it.nodes[0]?.target}`)).toEqual([]);
  expect(screen.getByText('01/01/2024 đến hết 31/12/2024')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Đặt ngày cuối: Văn thư' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/đang giữ 2 việc/)).toBeInTheDocument();
  const day = within(dialog).getByLabelText('Đến hết ngày');
  await user.clear(day);
  await user.type(day, '31/12/2026');
  await user.click(within(dialog).getByRole('button', { name: 'Lưu ngày cuối' }));
  await expect
    .poll(() => sent)
    .toEqual({ unitCode: 'H99.31', role: 'RECORDS_CLERK', from: '2026-01-01', lastDay: '2026-12-31' });
});

it('resets the password after asking and shows the temporary one', async () => {
  server.use(
    http.post('*/api/officers/CB0008/password-reset', () =>
      HttpResponse.json({ officerId: 'CB0008', password: 'k7mp-2xwt-9hqa-c4ne' }),
    ),
  );
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Đặt lại mật khẩu' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Đặt lại mật khẩu' }));
  expect(await screen.findByText('k7mp-2xwt-9hqa-c4ne')).toBeInTheDocument();
});

it('says why an account may only be looked at', async () => {
  const why = { vi: 'Cán bộ này có chức vụ ngoài phạm vi bạn quản trị.', en: 'Elsewhere.' };
  server.use(http.get('*/api/officers/CB0008', () => HttpResponse.json({ ...account, hindrance: why })));
  await open();
  expect(screen.getByText(why.vi)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Đặt lại mật khẩu' })).toBeNull();
});
