import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { impact } from '../../testing/answers/calendar';
import { managementHandlers } from '../../testing/management-handlers';
import { renderPage } from '../../testing/render-page';
import { serverWith } from '../../testing/server';
import { CalendarPage, type CalendarSearch } from './calendar-page';

// a year has 365 buttons, which jsdom walks slowly on a busy machine
vi.setConfig({ testTimeout: 30_000 });

const server = serverWith(...managementHandlers);

function Page({ day }: { day?: string }) {
  const [search, setSearch] = useState<CalendarSearch>({ year: 2026, day });
  return <CalendarPage search={search} ownUnit="H77.12" today="2026-11-23" onSearch={setSearch} />;
}

async function previewHoliday() {
  const user = userEvent.setup();
  await renderPage(<Page day="2026-11-30" />);
  const panel = await screen.findByLabelText('Thứ Hai, 30 tháng 11, 2026');
  await user.type(within(panel).getByLabelText(/Tên gọi \(tiếng Việt\)/), 'Ngày hội tỉnh');
  await user.type(within(panel).getByLabelText(/Số, ngày văn bản/), 'QĐ 12/QĐ-UBND');
  await user.click(within(panel).getByRole('button', { name: 'Xem trước ảnh hưởng' }));
  expect(await screen.findByText('Sẽ có 14 thay đổi trên hồ sơ.')).toBeInTheDocument();
  return user;
}

it('names each day with its kind and walks by the arrow keys', async () => {
  const user = userEvent.setup();
  await renderPage(<Page />);
  const today = await screen.findByLabelText('23/11/2026, Ngày làm việc, hôm nay');
  today.focus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByLabelText('24/11/2026, Nghỉ lễ, Ngày Văn hóa Việt Nam')).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByLabelText('01/12/2026, Ngày làm việc')).toHaveFocus();
});

it('previews on dossiers, then applies with the token of that preview', async () => {
  let sent: unknown;
  server.use(
    http.post('*/api/calendar/changes', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ applied: 14, changeId: 12 });
    }),
  );
  const user = await previewHoliday();
  await user.click(screen.getByText('Áp dụng'));
  expect(await screen.findByText('14 thời hạn được tính lại và ghi vào nhật ký hồ sơ.')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Thứ Hai, 30 tháng 11, 2026' })).toHaveFocus();
  expect(sent).toMatchObject({
    token: 'preview-1',
    change: { unitCode: 'H77.12', action: 'ADD', date: '2026-11-30', kind: 'HOLIDAY', decision: 'QĐ 12/QĐ-UBND' },
  });
});

it('says that nothing was applied when the data moved, and shows the new preview', async () => {
  const user = await previewHoliday();
  server.use(
    http.post('*/api/calendar/changes', () =>
      HttpResponse.json({ title: 'Dữ liệu đã thay đổi', status: 409, code: 'stale-preview' }, { status: 409 }),
    ),
    http.post('*/api/calendar/changes/preview', () => HttpResponse.json({ ...impact, token: 'preview-2', count: 15 })),
  );
  await user.click(screen.getByText('Áp dụng'));
  expect(await screen.findByText('Dữ liệu đã thay đổi sau khi xem trước, chưa áp dụng gì')).toBeInTheDocument();
  expect(screen.getByText('Sẽ có 15 thay đổi trên hồ sơ.')).toBeInTheDocument();
});

it('shows which rule a change breaks', async () => {
  server.use(
    http.post('*/api/calendar/changes/preview', () => {
      const rule = { vi: 'Ngày này vốn đã nghỉ.', en: 'This day is already off.' };
      const violations = [{ field: 'date', value: '2026-11-30', rule }];
      return HttpResponse.json({ title: 'Không hợp lệ', status: 400, code: 'invalid', violations }, { status: 400 });
    }),
  );
  const user = userEvent.setup();
  await renderPage(<Page day="2026-11-30" />);
  const panel = await screen.findByLabelText('Thứ Hai, 30 tháng 11, 2026');
  await user.click(within(panel).getByRole('button', { name: 'Xem trước ảnh hưởng' }));
  expect(within(panel).getAllByText('Cần nhập mục này.').length).toBe(2);
  await user.type(within(panel).getByLabelText(/Tên gọi \(tiếng Việt\)/), 'Ngày hội');
  await user.type(within(panel).getByLabelText(/Số, ngày văn bản/), 'QĐ 12');
  await user.click(within(panel).getByRole('button', { name: 'Xem trước ảnh hưởng' }));
  expect(await screen.findByText(/Ngày này vốn đã nghỉ/)).toBeInTheDocument();
});

it('keeps what was typed for those who come back from the preview', async () => {
  const user = await previewHoliday();
  const panel = screen.getByLabelText('Thứ Hai, 30 tháng 11, 2026');
  expect(within(panel).getByLabelText(/Tên gọi \(tiếng Việt\)/)).not.toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Quay lại' }));
  expect(within(panel).getByRole('heading', { name: 'Thứ Hai, 30 tháng 11, 2026' })).toHaveFocus();
  expect(within(panel).getByLabelText(/Tên gọi \(tiếng Việt\)/)).toBeVisible();
  expect(within(panel).getByLabelText(/Tên gọi \(tiếng Việt\)/)).toHaveValue('Ngày hội tỉnh');
  expect(within(panel).getByLabelText(/Số, ngày văn bản/)).toHaveValue('QĐ 12/QĐ-UBND');
});

it('stays open until the change is answered, and does not say that nothing changed when no answer comes', async () => {
  let lose = () => {};
  const lost = new Promise<void>((done) => {
    lose = done;
  });
  const user = await previewHoliday();
  server.use(
    http.post('*/api/calendar/changes', async () => {
      await lost;
      return HttpResponse.error();
    }),
  );
  await user.click(screen.getByText('Áp dụng'));
  await user.keyboard('{Escape}');
  expect(screen.getByLabelText('Thứ Hai, 30 tháng 11, 2026')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Đóng' })).toBeDisabled();
  lose();
  expect(await screen.findByText(/Không rõ đã áp dụng hay chưa/)).toBeInTheDocument();
  expect(screen.queryByText('Chưa thay đổi được gì')).toBeNull();
});
