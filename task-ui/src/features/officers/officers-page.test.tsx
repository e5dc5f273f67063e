import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import type { AccountView } from '../../api/schema';
import { handedOver } from '../../testing/answers/absences';
import { units } from '../../testing/answers/units';
import { commune, session } from '../../testing/people';
import { renderPage } from '../../testing/render-page';
import { serverWith } from '../../testing/server';
import { OfficersPage } from './officers-page';

const account: AccountView = {
  officer: { id: '8', name: 'Hà Văn Thôi' },
  username: 'thoi',
  active: true,
  positions: [{ unit: commune, roleTitle: { vi: 'Công chức thụ lý', en: 'Case officer' } }],
  openTasks: 2,
  awayUntil: null,
  mayChange: true,
};
const locked: AccountView = { ...account, officer: { id: '9', name: 'Lý Thị Khóa' }, active: false, openTasks: 0 };

const server = serverWith(
  http.get('*/api/session', () => HttpResponse.json(session)),
  http.get('*/api/organisation/units', () => HttpResponse.json(units)),
  http.get('*/api/officers', () => HttpResponse.json([account, locked])),
  http.get('*/api/officers/8/receivers', () => HttpResponse.json([{ id: '7', name: 'Lò Thị Mai Hương' }])),
  http.post('*/api/officers/8/lock/preview', () => HttpResponse.json(handedOver)),
);

const page = <OfficersPage search={{ unit: 'H99.31' }} ownUnit="H99.31" onSearch={() => {}} />;

it('locks an account only after it was seen where the tasks go', async () => {
  let sent: unknown;
  server.use(
    http.post('*/api/officers/8/lock', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ officer: account.officer, tasks: 2 });
    }),
  );
  const user = userEvent.setup();
  const { container } = await renderPage(page);
  await user.click(await screen.findByRole('button', { name: 'Khóa tài khoản Hà Văn Thôi' }));
  expect(screen.getByRole('heading', { name: 'Khóa tài khoản Hà Văn Thôi' })).toHaveFocus();
  await user.click(screen.getByRole('combobox', { name: 'Chuyển việc đang giữ cho' }));
  await user.click(await screen.findByRole('option', { name: 'Lò Thị Mai Hương' }));
  await user.click(screen.getByRole('button', { name: 'Xem trước việc sẽ chuyển' }));
  expect(await screen.findByText('Sẽ có 2 thay đổi trên hồ sơ.')).toBeInTheDocument();
  const result = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(result.violations.map((it) => `${it.id} ${it.nodes[0]?.target}`)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Khóa tài khoản' }));
  expect(await screen.findByText('2 việc đã chuyển đi và ghi vào nhật ký hồ sơ.')).toBeInTheDocument();
  expect(sent).toEqual({
    token: 'preview-a',
    removal: { receivers: [{ procedureCode: null, officerId: '7' }] },
  });
});

it('unlocks after asking', async () => {
  let unlocked = false;
  server.use(
    http.post('*/api/officers/9/unlock', () => {
      unlocked = true;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const user = userEvent.setup();
  await renderPage(page);
  await user.click(await screen.findByRole('button', { name: 'Mở khóa tài khoản Lý Thị Khóa' }));
  const dialog = await screen.findByRole('dialog');
  expect(unlocked).toBe(false);
  await user.click(within(dialog).getByRole('button', { name: 'Mở khóa' }));
  await expect.poll(() => unlocked).toBe(true);
});
