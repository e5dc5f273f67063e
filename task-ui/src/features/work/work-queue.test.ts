import { beforeEach, expect, it, vi } from 'vitest';
import { forgetPerson } from '../../lib/person-change';
import { keepPlace, latestList, nextInQueue, placeIn } from './work-queue';

const LIST = { list: 'role' as const };
const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ taskId: `t${index + 1}` }));

beforeEach(() => {
  forgetPerson();
  keepPlace(LIST, rows(3), 0, 0);
});

it('goes on with the task below', () => {
  expect(nextInQueue('t2')).toBe('t3');
});

it('goes back up after the last one, as long as any is left', () => {
  expect(nextInQueue('t3')).toBe('t2');
  expect(nextInQueue('t2')).toBe('t1');
  expect(nextInQueue('t1')).toBeUndefined();
});

it('remembers where the reader is then', () => {
  nextInQueue('t3');
  expect(placeIn(LIST)).toEqual({ taskIds: ['t1', 't2'], from: 0, selected: 1, offset: 0 });
});

it('goes on from deep within a list, of which it keeps the tasks around', () => {
  keepPlace(LIST, rows(10_000), 5_000, 320_000);
  expect(placeIn(LIST)?.taskIds).toHaveLength(100);
  expect(nextInQueue('t5001')).toBe('t5002');
  expect(placeIn(LIST)?.selected).toBe(5_000);
});

it('outlives a reload of the page', async () => {
  keepPlace({ list: 'units', q: 'hoa' }, rows(3), 2, 640);
  vi.resetModules();
  const reloaded = await import('./work-queue');
  expect(reloaded.latestList()).toEqual({ list: 'units', q: 'hoa' });
  expect(reloaded.placeIn({ list: 'units', q: 'hoa' })).toMatchObject({ selected: 2, offset: 640 });
  expect(reloaded.nextInQueue('t2')).toBe('t3');
});

it('forgets everything when another person comes', () => {
  keepPlace({ list: 'units', q: 'hoa' }, rows(3), 2, 640);
  forgetPerson();
  expect(latestList()).toEqual({});
  expect(sessionStorage.getItem('motcua.places')).toBeNull();
});

it('keeps few lists', () => {
  for (let n = 0; n < 30; n++) keepPlace({ q: `name ${n}` }, rows(3), 1, 0);
  expect(placeIn({ q: 'name 29' })).toBeDefined();
  expect(placeIn({ q: 'name 18' })).toBeDefined();
  expect(placeIn({ q: 'name 17' })).toBeUndefined();
});
