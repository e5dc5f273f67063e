import type { AttentionRow, AttentionSlice } from '../../features/monitoring/api/get-attention';
import type { Summary } from '../../features/monitoring/api/get-summary';
import { commune, otherCommune } from './units';

const procedureName = { vi: 'Đăng ký khai sinh', en: 'Birth registration' };

const late: AttentionRow[] = [
  {
    code: 'H77.12-261116-0003',
    ownerName: 'Nguyễn Thị Hòa',
    procedureName,
    unit: commune,
    status: 4,
    dueAt: '2026-11-17T17:00:00+07:00',
    lateMinutes: 1935,
    remainingMinutes: null,
    step: { vi: 'Ký Giấy khai sinh', en: 'Sign the certificate' },
    turn: 'OFFICE',
    holder: { id: '13', name: 'Phạm Quốc Dũng' },
    since: '2026-11-17T09:20:00+07:00',
  },
  {
    code: 'H77.13-261117-0001',
    ownerName: 'Lê Gia Bảo',
    procedureName,
    unit: otherCommune,
    status: 4,
    dueAt: '2026-11-18T17:00:00+07:00',
    lateMinutes: 1440,
    remainingMinutes: null,
    step: { vi: 'Chờ cấp số định danh cá nhân', en: 'Waiting for the personal number' },
    turn: 'AGENCY',
    holder: null,
    since: '2026-11-18T10:05:00+07:00',
  },
  {
    code: 'H77.12-261119-0002',
    ownerName: 'Đỗ Minh Ánh',
    procedureName,
    unit: commune,
    status: 4,
    dueAt: '2026-11-20T17:00:00+07:00',
    lateMinutes: 95,
    remainingMinutes: null,
    step: { vi: 'Thẩm định hồ sơ khai sinh', en: 'Appraise' },
    turn: 'OFFICE',
    holder: null,
    since: '2026-11-19T14:00:00+07:00',
  },
];

const dueSoon: AttentionRow[] = [
  {
    code: 'H77.12-261123-0011',
    ownerName: 'Phạm Khánh Vy',
    procedureName,
    unit: commune,
    status: 4,
    dueAt: '2026-11-25T17:00:00+07:00',
    lateMinutes: null,
    remainingMinutes: 250,
    step: { vi: 'Cha, mẹ xác nhận bản dự thảo', en: 'Parents confirm the draft' },
    turn: 'APPLICANT',
    holder: null,
    since: '2026-11-23T09:40:00+07:00',
  },
];

/** The attention list of an invented province for a filter. */
export function attention(filter: URLSearchParams): AttentionSlice {
  const all = filter.get('kind') === 'dueSoon' ? dueSoon : late;
  const items = all.filter(
    (row) =>
      (!filter.get('turn') || row.turn === filter.get('turn')) &&
      (!filter.get('unit') || row.unit.code === filter.get('unit')),
  );
  const count = (turn: string) => all.filter((row) => row.turn === turn).length;
  return {
    items,
    next: null,
    total: items.length,
    turns: [
      { value: 'OFFICE', label: { vi: 'Cơ quan giải quyết', en: 'Our office' }, count: count('OFFICE') },
      { value: 'APPLICANT', label: { vi: 'Người nộp hồ sơ', en: 'Applicant' }, count: count('APPLICANT') },
      { value: 'AGENCY', label: { vi: 'Cơ quan khác', en: 'Another agency' }, count: count('AGENCY') },
    ].filter((facet) => facet.count > 0),
    units: [commune, otherCommune].map((unit) => ({
      value: unit.code,
      label: unit.name,
      count: all.filter((row) => row.unit.code === unit.code).length,
    })),
  };
}

export const summary: Summary = {
  open: 60,
  late: 3,
  dueSoon: 1,
  paused: 7,
  finished30d: { early: 12, onTime: 31, overdue: 4 },
  durations: [
    { part: 'OFFICE', p50: 300, p90: 910 },
    { part: 'APPLICANT', p50: 0, p90: 1900 },
    { part: 'AGENCY', p50: 45, p90: 240 },
  ],
};
