import { expect, it } from 'vitest';
import { monthOf, monthRange } from './search-filter';

it('a month is its first to its last day', () => {
  expect(monthRange('2026-02')).toEqual({ receivedFrom: '2026-02-01', receivedTo: '2026-02-28' });
  expect(monthRange('2024-02').receivedTo).toBe('2024-02-29');
});

it('knows a whole month again, and nothing else', () => {
  expect(monthOf(monthRange('2026-11'))).toBe('2026-11');
  expect(monthOf({ receivedFrom: '2026-11-02', receivedTo: '2026-11-30' })).toBeUndefined();
  expect(monthOf({})).toBeUndefined();
});
