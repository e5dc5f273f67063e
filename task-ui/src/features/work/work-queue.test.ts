import { beforeEach, expect, it } from 'vitest';
import { forgetPerson } from '../../lib/person-change';
import { keepPlace, nextInQueue, placeIn } from './work-queue';

const LIST = { list: 'role' as const };

beforeEach(() => {
  forgetPerson();
  keepPlace(LIST, { taskIds: ['t1', 't2', 't3'], selected: 0, offset: 0 });
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
  expect(placeIn(LIST)).toEqual({ taskIds: ['t1', 't2'], selected: 1, offset: 0 });
});
