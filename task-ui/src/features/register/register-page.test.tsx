import { notifications } from '@mantine/notifications';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { register } from '../../testing/answers/register';
import { managementHandlers } from '../../testing/management-handlers';
import { commune, neighbour } from '../../testing/people';
import { renderPage } from '../../testing/render-page';
import { serverWith } from '../../testing/server';
import type { RegisterFilter } from './api/get-register';
import { RegisterPage } from './register-page';

const asked: URLSearchParams[] = [];
const server = serverWith(
  http.get('*/api/register', ({ request }) => {
    const parameters = new URL(request.url).searchParams;
    asked.push(parameters);
    return HttpResponse.json(register(parameters));
  }),
  ...managementHandlers,
);

function Page() {
  const [filter, setFilter] = useState<RegisterFilter>({ unit: commune.code, from: '2026-11-01', to: '2026-11-30' });
  return <RegisterPage filter={filter} units={[commune, neighbour]} onFilter={setFilter} />;
}

it('says of each dossier what the book has columns for', async () => {
  await renderPage(<Page />);
  const row = await screen.findByRole('row', { name: /H99\.31-261123-0001/ });
  for (const words of [
    'Đăng ký khai sinh',
    '1 bộ',
    'Nguyễn Đỗ Thuỵ Ưng',
    'Tổ 3, xã Suối Vàng',
    '0912345678',
    '23/11/2026 09:05',
    '23/11/2026 17:00',
    '23/11/2026 16:30',
    'Giao: Lò Thị Mai Hương',
    'Nhận: Phạm Văn Hùng',
    'Tiếp nhận: Lò Thị Mai Hương',
    'Đã trả kết quả',
  ]) {
    expect(row).toHaveTextContent(words);
  }
});

it('fetches the next lines from where the last ones ended', async () => {
  const user = userEvent.setup();
  await renderPage(<Page />);
  expect(await screen.findByText('Đang xem 1 hồ sơ đầu tiên')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Xem thêm' }));
  const later = await screen.findByRole('row', { name: /H99\.31-261123-0002/ });
  expect(later).toHaveTextContent('Đã xóa dữ liệu cá nhân');
  expect(asked.at(-1)?.get('cursor')).toBe('after-1');
  expect(screen.getByText('Đã xem hết 2 hồ sơ')).toBeInTheDocument();
});

it('asks for another unit, other days and one state, and offers the same as files', async () => {
  const user = userEvent.setup();
  await renderPage(<Page />);
  await user.selectOptions(await screen.findByLabelText('Đơn vị tiếp nhận'), neighbour.code);
  await user.selectOptions(screen.getByLabelText('Trạng thái'), '10');
  const to = screen.getByLabelText('Đến ngày');
  expect(to).toHaveValue('30/11/2026');
  await user.clear(to);
  await user.type(to, '31/11/2026{Enter}');
  expect(screen.getByText('Ghi theo dạng ngày/tháng/năm.')).toBeInTheDocument();
  await user.clear(to);
  await user.type(to, '20/11/2026{Enter}');
  const part = `unit=${neighbour.code}&from=2026-11-01&to=2026-11-20&status=10`;
  expect(await screen.findByRole('link', { name: 'Xuất bảng tính' })).toHaveAttribute(
    'href',
    `/api/register/export.csv?${part}`,
  );
  expect(screen.getByRole('link', { name: 'In sổ (PDF)' })).toHaveAttribute('href', `/api/register/book.pdf?${part}`);
  expect(Object.fromEntries(asked.at(-1) ?? [])).toEqual(Object.fromEntries(new URLSearchParams(part)));
});

it('says so when nothing was received', async () => {
  server.use(http.get('*/api/register', () => HttpResponse.json({ items: [], next: null })));
  await renderPage(<Page />);
  expect(await screen.findByText('Không có hồ sơ nào')).toBeInTheDocument();
});

it('says why there is no file when the period is too long', async () => {
  const text = { vi: 'Khoảng thời gian này có hơn 1000 hồ sơ; hãy chọn khoảng ngắn hơn.', en: 'Too long.' };
  server.use(
    http.get('*/api/register/book.pdf', () =>
      HttpResponse.json({ title: 'Xung đột', status: 409, code: 'register-too-long', text }, { status: 409 }),
    ),
  );
  const shown = vi.spyOn(notifications, 'show');
  const user = userEvent.setup();
  await renderPage(<Page />);
  await user.click(await screen.findByRole('link', { name: 'In sổ (PDF)' }));
  await vi.waitFor(() => expect(shown).toHaveBeenCalledWith({ color: 'red', message: text.vi }));
});
