import { expect, it } from 'vitest';
import { parts } from '../../testing/answers/catalogue';
import { factsOf, markKind } from './facts';
import { normalHours, stepsOf } from './steps';

it('lists every statement that names its source, in the order of the manifest', () => {
  const facts = factsOf(parts.manifest);
  expect(facts.map((fact) => [fact.group, fact.label])).toEqual([
    ['sector', null],
    ['agencyLevel', null],
    ['channels', null],
    ['term', null],
    ['supplementDeadline', null],
    ['limits', 'supplements'],
    ['limits', 'extensions'],
    ['components', null],
    ['reasons', 'withdraw'],
  ]);
  expect(facts[3]?.value).toEqual({ kind: 'term', amount: 0, unit: 'SAME_DAY', cutoff: '15:00' });
  expect(facts[2]?.value).toEqual({ kind: 'codes', codes: ['COUNTER', 'ONLINE', 'POST'] });
});

it('tells how certain a statement is', () => {
  expect(['V:S4', 'K-h', 'D', null, 'X'].map(markKind)).toEqual(['V', 'K-h', 'D', 'none', 'none']);
});

it('sums the hours of the normal way only', () => {
  // 1 + 2.5 + 1 + 3.5; the supplement is off the normal way
  expect(normalHours(stepsOf(parts.manifest))).toBe(8);
});
