import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { operations } from '../../testing/answers/operations';
import { managementHandlers } from '../../testing/management-handlers';
import { renderPage } from '../../testing/render-page';
import { serverWith } from '../../testing/server';
import { OperationsPage } from './operations-page';

const server = serverWith(...managementHandlers);

it('tells incidents in sentences and retries the one chosen', async () => {
  const retried: string[] = [];
  server.use(
    http.post('*/api/operations/incidents/:id/retry', ({ params }) => {
      retried.push(String(params.id));
      return HttpResponse.json({});
    }),
  );
  const user = userEvent.setup();
  await renderPage(<OperationsPage />);
  expect(await screen.findByText(/Cơ sở dữ liệu dân cư không trả lời/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Thử lại hồ sơ H77.12-261123-0004' }));
  expect(retried).toEqual(['incident-1']);
});

it('shows why letters were given up and sends one again', async () => {
  const retried: string[] = [];
  server.use(
    http.post('*/api/operations/mail/:id/retry', ({ params }) => {
      retried.push(String(params.id));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const user = userEvent.setup();
  await renderPage(<OperationsPage />);
  expect(await screen.findByText('Máy chủ thu.h77.example; 3 thư đang chờ gửi.')).toBeInTheDocument();
  expect(screen.getByText('550 No such user here')).toHaveAttribute('lang', 'en');
  expect(screen.getByText('Cán bộ chưa có địa chỉ thư hoặc tài khoản đã khóa.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Gửi lại thư cho Hà Văn Thôi lúc 23/11/2026 07:00' }));
  expect(retried).toEqual(['12']);
});

it('warns before the holidays that are known run out', async () => {
  const calendarWarning = { vi: 'Lịch nghỉ lễ mới có đến hết năm 2027', en: 'Holidays are known until 2027' };
  server.use(http.get('*/api/operations', () => HttpResponse.json({ ...operations, calendarWarning })));
  await renderPage(<OperationsPage />);
  expect(await screen.findByText(/Lịch nghỉ lễ mới có đến hết năm 2027/)).toBeInTheDocument();
});

it('reports what verifying the journal found', async () => {
  const user = userEvent.setup();
  await renderPage(<OperationsPage />);
  await user.click(await screen.findByRole('button', { name: 'Kiểm tra toàn vẹn' }));
  expect(await screen.findByText('Nhật ký toàn vẹn')).toBeInTheDocument();
});

it('says that the rest goes on while the index is away', async () => {
  const index = { ...operations.index, available: false, drift: null, reindex: null };
  server.use(http.get('*/api/operations', () => HttpResponse.json({ ...operations, index })));
  await renderPage(<OperationsPage />);
  expect(await screen.findByText(/mọi việc khác vẫn chạy/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Lập lại chỉ mục' })).toBeDisabled();
});

it('says in words what a consumer in trouble does, and marks the program’s own text as English', async () => {
  await renderPage(<OperationsPage />);
  const detail = await screen.findByText('Connection refused');
  expect(detail).toHaveAttribute('lang', 'en');
  expect(detail.closest('td')).toHaveTextContent('Đang chờ, tự thử lại. Chi tiết kỹ thuật: Connection refused');
});

it('names a parked event and its consumer as people do', async () => {
  await renderPage(<OperationsPage />);
  const button = await screen.findByRole('button', { name: 'Đưa lại sự kiện số 2: Tiếp nhận hồ sơ' });
  expect(button.closest('li')).toHaveTextContent('Tiếp nhận hồ sơChỉ mục tìm kiếm · ');
});

it('switches the stand-in of the population database off, and says what waits then', async () => {
  let reachable = true;
  server.use(
    http.get('*/api/operations', () =>
      HttpResponse.json({ ...operations, standIns: { populationReachable: reachable } }),
    ),
    http.post('*/api/operations/stand-ins/population', async ({ request }) => {
      reachable = ((await request.json()) as { reachable: boolean }).reachable;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const user = userEvent.setup();
  await renderPage(<OperationsPage />);
  await user.click(await screen.findByRole('button', { name: 'Tắt bản giả lập dân cư' }));
  expect(await screen.findByText(/tự đi tiếp khi bật lại/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Bật bản giả lập dân cư' }));
  expect(await screen.findByText('Đang trả lời')).toBeInTheDocument();
});

it('offers no switch where real systems are connected', async () => {
  server.use(http.get('*/api/operations', () => HttpResponse.json({ ...operations, standIns: null })));
  await renderPage(<OperationsPage />);
  expect(await screen.findByText('Các bộ đọc nhật ký')).toBeInTheDocument();
  expect(screen.queryByText('Hệ thống giả lập')).not.toBeInTheDocument();
});
