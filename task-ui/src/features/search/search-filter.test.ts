import { expect, it } from 'vitest';
import { datedOf, monthOf, monthSpan, plain, same, spanned, spanOf, withoutOf } from './search-filter';

it('a month is its first to its last day', () => {
  expect(monthSpan('2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(monthSpan('2024-02').to).toBe('2024-02-29');
});

it('knows a whole month again, and nothing else', () => {
  expect(monthOf(monthSpan('2026-11'))).toBe('2026-11');
  expect(monthOf({ from: '2026-11-02', to: '2026-11-30' })).toBeUndefined();
  expect(monthOf({ from: undefined, to: undefined })).toBeUndefined();
});

it('each date has a span of its own', () => {
  const filter = { ...spanned('DUE', { from: '2026-11-01', to: '' }), receivedTo: '2026-10-31' };
  expect(filter).toEqual({ dueFrom: '2026-11-01', dueTo: undefined, receivedTo: '2026-10-31' });
  expect(spanOf('DUE', filter)).toEqual({ from: '2026-11-01', to: undefined });
  expect(spanOf('RECEIVED', filter)).toEqual({ from: undefined, to: '2026-10-31' });
});

it('goes by the day of reception where no date, or none that is known, is named', () => {
  expect(datedOf({})).toBe('RECEIVED');
  expect(datedOf({ months: 'SOME' })).toBe('RECEIVED');
  expect(datedOf({ months: 'ENDED' })).toBe('ENDED');
});

it('two filters are the same whatever they leave open', () => {
  expect(withoutOf('timeliness')).toBe('notTimeliness');
  expect(plain({ q: 'an', unit: undefined, months: '' })).toEqual({ q: 'an' });
  expect(same({ q: 'an', unit: undefined }, { q: 'an' })).toBe(true);
  expect(same({ q: 'an' }, { q: 'an', notUnit: 'H01' })).toBe(false);
});
