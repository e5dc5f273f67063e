import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { attention } from '../../testing/answers/monitoring';
import { managementHandlers } from '../../testing/management-handlers';
import { session } from '../../testing/people';
import { renderPage } from '../../testing/render-page';
import { serverWith } from '../../testing/server';
import type { AttentionFilter } from './api/get-attention';
import { AttentionPage } from './attention-page';

const server = serverWith(...managementHandlers);

function Page() {
  const [filter, setFilter] = useState<AttentionFilter>({ kind: 'late' });
  return <AttentionPage filter={filter} onFilter={setFilter} />;
}

it('says by how much each dossier is late and whose turn it is', async () => {
  await renderPage(<Page />);
  const row = await screen.findByRole('row', { name: /H77\.12-261116-0003/ });
  // 1935 office minutes: four days of 480 and 15 minutes
  expect(row).toHaveTextContent('quá 4 ngày 15 phút');
  expect(row).toHaveTextContent('Cơ quan giải quyết');
  expect(row).toHaveTextContent('Phạm Quốc Dũng');
  expect(await within(row).findAllByRole('link')).toHaveLength(2);
});

it('leads nobody to dossiers whom only their number concerns, and does not call them unclaimed', async () => {
  const { items, ...rest } = attention(new URLSearchParams({ kind: 'late' }));
  server.use(
    http.get('*/api/session', () => HttpResponse.json({ ...session, permissions: ['VIEW_MONITORING'] })),
    http.get('*/api/monitoring/attention', () =>
      HttpResponse.json({ ...rest, items: items.map((row) => ({ ...row, holder: null })) }),
    ),
  );
  await renderPage(<Page />);
  const row = await screen.findByRole('row', { name: /H77\.12-261116-0003/ });
  expect(row).toHaveTextContent('Cơ quan giải quyết');
  expect(row).not.toHaveTextContent('Chưa có người nhận việc');
  expect(within(row).queryByRole('link')).toBeNull();
});

it('narrows the list to whose turn it is and back', async () => {
  const user = userEvent.setup();
  await renderPage(<Page />);
  const turns = await screen.findByRole('group', { name: 'Đến lượt' });
  const agency = within(turns).getByRole('button', { name: /Cơ quan khác/ });
  await user.click(agency);
  expect(await screen.findByText('Đang xem 1 / 1 hồ sơ')).toBeInTheDocument();
  expect(agency).toHaveFocus();
  await user.click(
    within(await screen.findByRole('group', { name: 'Đến lượt' })).getByRole('button', { name: 'Tất cả' }),
  );
  expect(await screen.findByText('Đang xem 3 / 3 hồ sơ')).toBeInTheDocument();
});

it('fetches the next page from where the last one ended', async () => {
  const asked: (string | null)[] = [];
  const { items, ...rest } = attention(new URLSearchParams({ kind: 'late' }));
  server.use(
    http.get('*/api/monitoring/attention', ({ request }) => {
      const cursor = new URL(request.url).searchParams.get('cursor');
      asked.push(cursor);
      const page = cursor ? items.slice(2) : items.slice(0, 2);
      return HttpResponse.json({ ...rest, items: page, next: cursor ? null : 'after-second' });
    }),
  );
  const user = userEvent.setup();
  await renderPage(<Page />);
  await user.click(await screen.findByRole('button', { name: 'Xem thêm' }));
  expect(await screen.findByText('Đang xem 3 / 3 hồ sơ')).toBeInTheDocument();
  expect(asked).toEqual([null, 'after-second']);
});

it('offers to try again when the numbers cannot be loaded', async () => {
  server.use(
    http.get('*/api/monitoring/summary', () =>
      HttpResponse.json({ title: 'Lỗi máy chủ', status: 500, code: 'internal' }, { status: 500 }),
    ),
  );
  const user = userEvent.setup();
  await renderPage(<Page />);
  expect(await screen.findByText('Lỗi máy chủ')).toBeInTheDocument();
  server.resetHandlers();
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByText(/đã qua ngày hẹn trả/)).toBeInTheDocument();
});
