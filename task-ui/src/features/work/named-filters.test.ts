import { expect, it } from 'vitest';
import { filterOf, isShown, searchOf } from './named-filters';

it('keeps the list and its filters, and leads back to them', () => {
  const search = { list: 'role', urgency: 'OVERDUE', q: 'hoa' } as const;
  const filter = filterOf('Gấp', search);
  expect(filter).toMatchObject({ name: 'Gấp', list: 'role', urgency: 'OVERDUE', q: 'hoa', step: null });
  expect(filter && searchOf(filter)).toEqual(search);
  expect(filter && isShown(filter, search)).toBe(true);
  expect(filter && isShown(filter, { ...search, unit: 'H88.1' })).toBe(false);
});

it('takes the own list for what no list is named for', () => {
  expect(filterOf('Gấp', { urgency: 'OVERDUE' })).toMatchObject({ list: 'mine' });
});

it('keeps nothing where nothing is filtered, or where there are no tasks', () => {
  expect(filterOf('Tất cả', { list: 'role' })).toBeNull();
  expect(filterOf('Theo dõi', { list: 'watched', q: 'hoa' })).toBeNull();
});

it('keeps a label, which is a number', () => {
  const search = { list: 'role', label: 12 } as const;
  const filter = filterOf('Hẹn', search);
  expect(filter).toMatchObject({ label: 12 });
  expect(filter && searchOf(filter)).toEqual(search);
  expect(filter && isShown(filter, { list: 'role', label: 13 })).toBe(false);
});
