import { beforeEach, expect, it, vi } from 'vitest';
import { forgetPerson } from '../../lib/person-change';
import { keepPlace, latestList, nextInQueue, placeIn } from './work-queue';

const LIST = { list: 'role' as const };
const all = () => true;
const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ taskId: `t${index + 1}` }));

beforeEach(() => {
  forgetPerson();
  keepPlace(LIST, rows(3), { selected: 0, below: 0 }, all);
});

it('goes on with the task below', () => {
  expect(nextInQueue('t2')).toBe('t3');
});

it('goes back up after the last one, as long as any is left', () => {
  expect(nextInQueue('t3')).toBe('t2');
  expect(nextInQueue('t2')).toBe('t1');
  expect(nextInQueue('t1')).toBeUndefined();
});

it('passes over what this officer cannot do', () => {
  keepPlace(LIST, rows(5), { selected: 1, below: 0 }, ({ taskId }) => taskId !== 't3' && taskId !== 't5');
  expect(nextInQueue('t2')).toBe('t4');
  expect(nextInQueue('t4')).toBe('t1');
  expect(nextInQueue('t1')).toBeUndefined();
});

it('remembers where the reader is then', () => {
  nextInQueue('t3');
  expect(placeIn(LIST)).toEqual({ taskIds: ['t1', 't2'], closed: [], from: 0, selected: 1, below: 0 });
});

it('goes on from deep within a list, of which it keeps the tasks around', () => {
  keepPlace(LIST, rows(10_000), { selected: 5_000, below: 320_000 }, all);
  expect(placeIn(LIST)?.taskIds).toHaveLength(100);
  expect(nextInQueue('t5001')).toBe('t5002');
  expect(placeIn(LIST)?.selected).toBe(5_000);
});

it('outlives a reload of the page', async () => {
  keepPlace({ list: 'units', q: 'hoa' }, rows(3), { selected: 2, below: 640 }, all);
  vi.resetModules();
  const reloaded = await import('./work-queue');
  expect(reloaded.latestList()).toEqual({ list: 'units', q: 'hoa' });
  expect(reloaded.placeIn({ list: 'units', q: 'hoa' })).toMatchObject({ selected: 2, below: 640 });
  expect(reloaded.nextInQueue('t2')).toBe('t3');
});

it('forgets everything when another person comes', () => {
  keepPlace({ list: 'units', q: 'hoa' }, rows(3), { selected: 2, below: 640 }, all);
  forgetPerson();
  expect(latestList()).toEqual({});
  expect(sessionStorage.getItem('motcua.places')).toBeNull();
});

it('keeps few lists', () => {
  for (let n = 0; n < 30; n++) keepPlace({ q: `name ${n}` }, rows(3), { selected: 1, below: 0 }, all);
  expect(placeIn({ q: 'name 29' })).toBeDefined();
  expect(placeIn({ q: 'name 18' })).toBeDefined();
  expect(placeIn({ q: 'name 17' })).toBeUndefined();
});
