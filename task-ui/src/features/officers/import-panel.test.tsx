import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import type { OfficerImport } from '../../api/schema';
import { renderPage } from '../../testing/render-page';
import { serverWith } from '../../testing/server';
import { ImportPanel } from './import-panel';

const faulty: OfficerImport = {
  token: null,
  added: 1,
  changed: 0,
  unchanged: 4,
  faulty: 1,
  lines: [
    {
      number: 2,
      state: 'NEW',
      officerId: 'CB0012',
      name: 'Lò Thị Mới',
      sentence: { vi: 'Giao chức vụ mới.', en: 'A new position.' },
      broken: [],
    },
    {
      number: 3,
      state: 'FAULTY',
      officerId: null,
      name: '=1+1',
      sentence: null,
      broken: [{ field: 'name', value: '=1+1', rule: { vi: 'Họ tên bắt đầu bằng chữ cái.', en: 'A letter first.' } }],
    },
  ],
};
const sound: OfficerImport = { ...faulty, token: 'as-seen', faulty: 0, lines: faulty.lines.slice(0, 1) };

const server = serverWith(http.post('*/api/officer-file/preview', () => HttpResponse.json(faulty)));
const file = (bytes: BlobPart) => new File([bytes], 'can-bo.csv', { type: 'text/csv' });

async function choose(content: BlobPart) {
  const user = userEvent.setup();
  const page = await renderPage(<ImportPanel onClose={() => {}} />);
  await screen.findByRole('heading', { name: 'Nhập cán bộ từ tệp CSV' });
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  await user.upload(input, file(content));
  return { user, ...page };
}

it('shows the faulty line first with cell and rule, and offers nothing to apply', async () => {
  const { container } = await choose('x');
  expect(await screen.findByText(/1 dòng mới, 0 dòng thay đổi, 4 dòng giữ nguyên, 1 dòng lỗi/)).toBeInTheDocument();
  const [, first] = within(screen.getByRole('table')).getAllByRole('row');
  expect(first).toHaveTextContent('Họ và tên “=1+1”: Họ tên bắt đầu bằng chữ cái.');
  expect(screen.queryByRole('button', { name: 'Áp dụng tất cả' })).toBeNull();
  const result = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(result.violations.map((it) => `${it.id} ${it.nodes[0]?.target}`)).toEqual([]);
});

it('applies the file with the token of what was seen', async () => {
  let sent: unknown;
  server.use(
    http.post('*/api/officer-file/preview', () => HttpResponse.json(sound)),
    http.post('*/api/officer-file', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ ...sound, lines: [] });
    }),
  );
  const { user } = await choose('Mã cán bộ');
  await user.click(await screen.findByRole('button', { name: 'Áp dụng tất cả' }));
  expect(await screen.findByText(/Đã nhập: 1 dòng mới/)).toBeInTheDocument();
  expect(sent).toEqual({ file: { csv: 'Mã cán bộ' }, token: 'as-seen' });
});

it('refuses a file in another encoding before it is sent', async () => {
  await choose(new Uint8Array([0x4d, 0xe3, 0x20]));
  expect(await screen.findByText(/không phải UTF-8/)).toBeInTheDocument();
});
