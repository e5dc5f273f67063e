import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import type { UnitDetail, UnitNode } from '../../api/schema';
import { commune, otherCommune, province } from '../../testing/answers/units';
import { renderPage } from '../../testing/render-page';
import { serverWith } from '../../testing/server';
import { UnitsPage } from './units-page';

const node = (unit: UnitNode['unit'], children: number): UnitNode => ({
  unit,
  from: '2025-07-01',
  lastDay: null,
  children,
  officers: 4,
  openDossiers: 17,
  calendar: { vi: 'Lịch riêng', en: 'Its own calendar' },
});
const detail: UnitDetail = {
  unit: commune,
  address: null,
  phone: null,
  changes: [{ day: '2025-07-01', sentence: { vi: 'Từ ngày này trực thuộc tỉnh.', en: 'Below the province.' } }],
  roles: [
    {
      heldIn: commune,
      role: 'POST_AGENT',
      title: { vi: 'Nhân viên bưu chính công ích', en: 'Public post agent' },
      officers: 2,
      rights: { vi: 'Xử lý công việc.', en: 'Work on tasks.' },
    },
    {
      heldIn: null,
      role: 'SYSTEM_ADMIN',
      title: { vi: 'Quản trị hệ thống', en: 'System administrator' },
      officers: 1,
      rights: { vi: 'Vận hành hệ thống.', en: 'Operate the system.' },
    },
  ],
  everybody: { vi: 'Xem danh mục.', en: 'View the catalogue.' },
};
const asked: string[] = [];
serverWith(
  http.get('*/api/unit-tree', ({ request }) => {
    const query = new URL(request.url).searchParams;
    asked.push([query.get('parent'), query.get('on'), query.get('after')].join(' '));
    if (!query.get('parent')) return HttpResponse.json({ items: [node(province, 2)], next: null });
    return query.get('after')
      ? HttpResponse.json({ items: [node(otherCommune, 0)], next: null })
      : HttpResponse.json({ items: [node(commune, 3)], next: commune.code });
  }),
  http.get('*/api/unit-tree/H77.12', () => HttpResponse.json(detail)),
);

it('opens the top by itself and other branches and slices only when asked to', async () => {
  const user = userEvent.setup();
  const { container } = await renderPage(<UnitsPage search={{ on: '2025-08-01' }} onSearch={() => {}} />);
  expect(await screen.findByRole('button', { name: 'UBND xã An Hòa' })).toBeInTheDocument();
  expect(asked).toEqual([' 2025-08-01 ', 'H77 2025-08-01 ']);
  await user.click(screen.getByRole('button', { name: 'Xem thêm' }));
  expect(await screen.findByRole('button', { name: 'UBND xã Phú Lộc' })).toBeInTheDocument();
  expect(screen.getByText(/Đơn vị và số cán bộ là của ngày đã chọn/)).toBeInTheDocument();
  const result = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(result.violations.map((it) => `${it.id} ${it.nodes[0]?.target}`)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Các đơn vị trực thuộc UBND tỉnh Thanh Sơn' }));
  expect(screen.queryByRole('button', { name: 'UBND xã An Hòa' })).not.toBeInTheDocument();
});

it('says in words who may do what in the unit chosen', async () => {
  await renderPage(<UnitsPage search={{ on: '2025-08-01', unit: 'H77.12' }} onSearch={() => {}} />);
  const roles = within(await screen.findByRole('table', { name: 'Ai được làm gì ở đây, ngày 01/08/2025' }));
  expect(roles.getByRole('row', { name: /Nhân viên bưu chính công ích/ })).toHaveTextContent(
    'Đơn vị này2Xử lý công việc.',
  );
  expect(roles.getByRole('row', { name: /Quản trị hệ thống/ })).toHaveTextContent('Các đơn vị khác1');
  expect(screen.getByText('Mọi cán bộ: Xem danh mục.')).toBeInTheDocument();
  expect(screen.getByRole('list', { name: 'Quá trình thay đổi' })).toHaveTextContent('01/07/2025');
});
