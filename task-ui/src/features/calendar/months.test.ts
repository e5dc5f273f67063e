import { expect, it } from 'vitest';
import { calendarYear } from '../../testing/answers/calendar';
import { units } from '../../testing/answers/units';
import { monthsOf, plusDays } from './months';
import { treeOf } from './unit-tree';

it('lays the months out from Monday to Sunday', () => {
  const months = monthsOf(2026, calendarYear(2026).days);
  expect(months.length).toBe(12);
  // 1 November 2026 is a Sunday, the month has 30 days
  const november = months[10];
  expect(november?.weeks.length).toBe(6);
  expect(november?.weeks[0]?.map((day) => day?.date ?? null)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    '2026-11-01',
  ]);
  expect(november?.weeks[4]?.[0]?.date).toBe('2026-11-23');
  expect(november?.weeks[4]?.[1]?.kind).toBe('HOLIDAY');
});

it('walks over the ends of months', () => {
  expect(plusDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(plusDays('2026-01-03', -7)).toBe('2025-12-27');
});

it('knows how deep a unit lies', () => {
  expect(treeOf(units).map(({ depth }) => depth)).toEqual([0, 1, 1, 1]);
});
