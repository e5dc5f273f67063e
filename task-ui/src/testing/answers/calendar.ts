import type { CalendarDay, CalendarYear } from '../../api/calendar-year';
import type { Impact } from '../../components/impact-preview/preview';
import { commune } from './units';

const APART: Record<string, Partial<CalendarDay>> = {
  '2026-01-01': { kind: 'HOLIDAY', name: { vi: 'Tết Dương lịch', en: "New Year's Day" } },
  '2026-01-02': { kind: 'HOLIDAY', name: { vi: 'Nghỉ hoán đổi Tết Dương lịch', en: 'Swapped for New Year' } },
  '2026-01-10': { kind: 'SWAP_WORK', name: { vi: 'Làm bù cho 02/01', en: 'Worked for 2 January' } },
  '2026-08-22': { kind: 'SWAP_WORK', name: { vi: 'Làm bù cho 31/8', en: 'Worked for 31 August' } },
  '2026-04-27': { kind: 'HOLIDAY', name: { vi: 'Nghỉ bù Giỗ Tổ Hùng Vương', en: 'Hung Kings, compensatory' } },
  '2026-04-30': { kind: 'HOLIDAY', name: { vi: 'Ngày Chiến thắng', en: 'Reunification Day' } },
  '2026-05-01': { kind: 'HOLIDAY', name: { vi: 'Ngày Quốc tế lao động', en: 'Labour Day' } },
  '2026-08-31': { kind: 'HOLIDAY', name: { vi: 'Nghỉ hoán đổi Quốc khánh', en: 'Swapped for National Day' } },
  '2026-09-01': { kind: 'HOLIDAY', name: { vi: 'Quốc khánh', en: 'National Day' } },
  '2026-09-02': { kind: 'HOLIDAY', name: { vi: 'Quốc khánh', en: 'National Day' } },
  '2026-11-24': {
    kind: 'HOLIDAY',
    name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' },
    decision: 'Nghị quyết 28/2026/QH16',
  },
  '2026-12-04': {
    kind: 'CLOSURE',
    name: { vi: 'Chuyển trụ sở', en: 'Moving house' },
    decision: 'Thông báo 45/TB-UBND ngày 16/11/2026',
    own: true,
    id: 7,
  },
  '2026-11-28': { kind: 'DUTY', name: { vi: 'Trực tiếp nhận', en: 'Reception duty' }, own: true, id: 8 },
};
for (const day of ['16', '17', '18', '19', '20']) {
  APART[`2026-02-${day}`] = { kind: 'HOLIDAY', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' } };
}

/** A year of a unit with the days of 2026 that are set apart. */
export function calendarYear(year: number, unit = commune): CalendarYear {
  const days: CalendarDay[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10);
    const weekend = [0, 6].includes(new Date(at).getUTCDay());
    const plain: CalendarDay = {
      date,
      kind: weekend ? 'WEEKEND' : 'WORKING',
      name: null,
      decision: null,
      own: false,
      id: null,
      mark: null,
    };
    days.push({ ...plain, ...APART[date] });
  }
  const hours = {
    opening: '07:00:00',
    lunch: '11:30:00',
    afternoon: '13:30:00',
    closing: '17:00:00',
    saturdayDuty: false,
    dutyClosing: '11:30:00',
    minutesPerDay: 480,
    decision: null,
  };
  return { unit, year, hours, days };
}

const row = (number: number, later: string) => ({
  dossierCode: `H77.12-261120-${String(number).padStart(4, '0')}`,
  label: ['Nguyễn Thị Hòa', 'Đỗ Minh Ánh', 'Lê Gia Bảo', 'Phạm Khánh Vy'][number % 4] ?? null,
  before: '2026-11-30T17:00:00+07:00',
  after: later,
  sentence: {
    vi: 'Thứ Hai 30/11 thành ngày nghỉ nên hạn dời sang cuối ngày Thứ Ba 01/12.',
    en: 'Monday 30/11 becomes a day off, so the due date moves to the end of Tuesday 01/12.',
  },
  blocked: null,
});

/** What a holiday on 30/11/2026 would move. */
export const impact: Impact = {
  token: 'preview-1',
  count: 14,
  kinds: [
    { kind: 'DOSSIER', name: { vi: 'ngày hẹn trả kết quả', en: 'due dates of results' }, count: 11 },
    { kind: 'SUPPLEMENT', name: { vi: 'hạn bổ sung hồ sơ', en: 'deadlines of supplements' }, count: 3 },
  ],
  rows: [
    ...Array.from({ length: 7 }, (_, index) => row(index + 1, '2026-12-01T17:00:00+07:00')),
    {
      ...row(8, '2026-11-30T17:00:00+07:00'),
      blocked: { vi: 'Hồ sơ đã có kết quả', en: 'The result has already been issued' },
    },
  ],
  next: '8',
};

export const laterRows = Array.from({ length: 6 }, (_, index) => row(index + 9, '2026-12-01T17:00:00+07:00'));
