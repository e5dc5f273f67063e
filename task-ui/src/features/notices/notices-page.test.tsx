import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import type { MailPreference, Notice } from '../../api/notices';
import { renderPage } from '../../testing/render-page';
import { serverWith } from '../../testing/server';
import { NoticesPage } from './notices-page';
import { PreferencesPage } from './preferences-page';

const notice = (id: number, more: Partial<Notice>): Notice => ({
  id,
  kind: 'ASSIGNED',
  at: '2026-11-23T09:00:00Z',
  read: false,
  count: 1,
  dossierCode: 'H99.31-261123-0001',
  taskId: null,
  stepName: null,
  by: { id: '7', name: 'Lò Thị Mai Hương' },
  ...more,
});
const first = [
  notice(3, { count: 300, dossierCode: null }),
  notice(2, { taskId: 't1', stepName: { vi: 'Thẩm định', en: 'Appraise' }, at: '2026-11-23T08:00:00Z' }),
];
const second = [notice(1, { kind: 'OVERDUE', by: null, read: true, at: '2026-11-23T07:00:00Z' })];

const mail: MailPreference = { on: true, address: 'huong@thanhson.example', wish: 'NONE', language: 'vi' };

const server = serverWith(
  http.get('*/api/notices', ({ request }) => {
    const asked = new URL(request.url).searchParams;
    if (asked.get('unread') === 'true') return HttpResponse.json({ items: [], next: null });
    return HttpResponse.json(asked.get('cursor') ? { items: second, next: null } : { items: first, next: 'more' });
  }),
  http.get('*/api/mail-preferences', () => HttpResponse.json(mail)),
  http.get('*/api/notice-preferences', () => HttpResponse.json({ refused: ['NOTE'] })),
);

it('tells many together, leads to the task or the list, and goes on page by page', async () => {
  const user = userEvent.setup();
  const { container } = await renderPage(<NoticesPage />);
  const list = await screen.findByRole('list', { name: 'Thông báo' });
  const [together, one] = within(list).getAllByRole('listitem');
  expect(within(together as HTMLElement).getByRole('link')).toHaveTextContent('Bạn được giao 300 việc');
  expect(within(together as HTMLElement).getByRole('link')).toHaveAttribute('href', '/work?list=mine');
  expect(within(one as HTMLElement).getByRole('link')).toHaveAttribute('href', '/tasks/t1');
  expect(one).toHaveTextContent('Thẩm định · do Lò Thị Mai Hương');
  expect(one).toHaveTextContent('23/11/2026 15:00');
  await user.click(screen.getByRole('button', { name: 'Xem thêm' }));
  expect(await within(list).findByText(/^Đã quá hạn/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Xem thêm' })).toBeNull();
  const result = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(result.violations).toEqual([]);
});

it('marks one and all as read, all only up to the newest that is shown', async () => {
  const sent: unknown[] = [];
  server.use(
    http.put('*/api/notices/:id/read', async ({ params, request }) => {
      sent.push(params.id, await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
    http.put('*/api/notices/read', async ({ request }) => {
      sent.push(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const user = userEvent.setup();
  await renderPage(<NoticesPage />);
  const [mark] = await screen.findAllByRole('button', { name: /^Đánh dấu đã đọc\s*:/ });
  await user.click(mark as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Đánh dấu đã đọc tất cả' }));
  await expect.poll(() => sent).toEqual(['3', { upTo: '2026-11-23T09:00:00Z' }, { upTo: '2026-11-23T09:00:00Z' }]);
});

it('moves with j and k and says when nothing is unread', async () => {
  const user = userEvent.setup();
  await renderPage(<NoticesPage />);
  const links = within(await screen.findByRole('list', { name: 'Thông báo' })).getAllByRole('link');
  await user.keyboard('jj');
  expect(links[1]).toHaveFocus();
  await user.keyboard('k');
  expect(links[0]).toHaveFocus();
  await user.click(screen.getByRole('radio', { name: 'Chưa đọc' }));
  expect(await screen.findByText('Đã đọc hết')).toBeInTheDocument();
});

it('switches a kind off and keeps the others', async () => {
  let sent: unknown;
  server.use(
    http.put('*/api/notice-preferences', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(sent as object);
    }),
  );
  const user = userEvent.setup();
  await renderPage(<PreferencesPage />);
  expect(await screen.findByRole('switch', { name: 'Ghi chú mới' })).not.toBeChecked();
  await user.click(screen.getByRole('switch', { name: 'Quá hạn' }));
  await expect.poll(() => sent).toEqual({ refused: ['NOTE', 'OVERDUE'] });
  expect(await screen.findByRole('switch', { name: 'Quá hạn' })).not.toBeChecked();
});

it('says where mail goes, and asks for its language only when mail is wanted', async () => {
  let sent: unknown;
  server.use(
    http.put('*/api/mail-preferences', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ ...mail, ...(sent as object) });
    }),
  );
  const user = userEvent.setup();
  const { container } = await renderPage(<PreferencesPage />);
  expect(await screen.findByText(/Thư gửi đến huong@thanhson.example/)).toBeInTheDocument();
  expect(screen.queryByRole('radio', { name: 'Thư bằng tiếng Anh' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Bản tin đầu ngày làm việc' }));
  await user.click(await screen.findByRole('radio', { name: 'Thư bằng tiếng Anh' }));
  await expect.poll(() => sent).toEqual({ wish: 'DAILY', language: 'en' });
  const result = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(result.violations).toEqual([]);
});

it.each([
  [{ on: false }, /Hệ thống này chưa gửi thư/],
  [{ address: null }, /Tài khoản của bạn chưa có địa chỉ thư/],
])('says in words why no mail comes: %o', async (change, words) => {
  server.use(http.get('*/api/mail-preferences', () => HttpResponse.json({ ...mail, ...change })));
  await renderPage(<PreferencesPage />);
  expect(await screen.findByText(words)).toBeInTheDocument();
});
