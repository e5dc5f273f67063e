import { describe, expect, it } from 'vitest';
import { calendarYear } from '../../testing/answers/calendar';
import { timeline } from '../../testing/answers/timeline';
import { closedDays, localDate, startOfDay, ticks } from './days';
import { labelSpan, layOut, rangeOf } from './geometry';
import { officeDays } from './office-days';
import { calendarScale, officeScale } from './scale';

const at = (iso: string) => Date.parse(`${iso}+07:00`);
const hour = 3_600_000;
const calendar = officeDays([calendarYear(2026)]);

describe('scales', () => {
  it('spreads calendar time evenly', () => {
    const scale = calendarScale({ from: 0, to: 10 * hour }, { from: 100, to: 300 });
    expect([0, 5, 10].map((h) => scale.x(h * hour))).toEqual([100, 200, 300]);
    expect(scale.x(-hour)).toBe(100);
    expect(scale.x(99 * hour)).toBe(300);
  });

  it('leaves closed time a twentieth of its width', () => {
    // 2 h open, 10 h closed (weight 0.5 h), 2 h open: 4.5 h of weight on 450 px
    const open = [
      { from: 0, to: 2 * hour },
      { from: 12 * hour, to: 14 * hour },
    ];
    const scale = officeScale({ from: 0, to: 14 * hour }, open, { from: 0, to: 450 });
    expect(scale.x(2 * hour)).toBeCloseTo(200);
    expect(scale.x(7 * hour)).toBeCloseTo(225);
    expect(scale.x(12 * hour)).toBeCloseTo(250);
    expect(scale.x(13 * hour)).toBeCloseTo(350);
  });

  it('falls back to even time where nothing is known to be open', () => {
    const range = { from: 0, to: 4 * hour };
    expect(officeScale(range, [], { from: 0, to: 400 }).x(hour)).toBe(100);
  });
});

describe('days', () => {
  it('begins a day at midnight in Viet Nam', () => {
    expect(startOfDay(at('2026-11-23T16:05:00'))).toBe(at('2026-11-23T00:00:00'));
    expect(localDate(at('2026-11-23T23:59:00'))).toBe('2026-11-23');
  });

  it('counts Vietnam Culture Day and the weekend as closed', () => {
    const week = { from: at('2026-11-20T00:00:00'), to: at('2026-11-26T00:00:00') };
    const closed = closedDays(week, calendar);
    expect(closed.map((day) => localDate(day.from))).toEqual(['2026-11-21', '2026-11-22', '2026-11-24']);
    expect(closed[2]?.name?.vi).toBe('Ngày Văn hóa Việt Nam');
    expect(closedDays(week, new Map()).length).toBe(2);
  });

  it('keeps the labels of days apart', () => {
    const range = { from: at('2026-11-01T00:00:00'), to: at('2026-12-01T00:00:00') };
    const marks = ticks(range, calendarScale(range, { from: 0, to: 900 }), () => true);
    // 30 px a day, a label needs 74 px: every third day
    expect(marks.map((tick) => tick.x)).toEqual([0, 90, 180, 270, 360, 450, 540, 630, 720, 810]);
  });
});

describe('layout', () => {
  const geometry = layOut(timeline, { width: 1000, left: 200, right: 0, axis: 'calendar', calendar });
  const { from, to } = rangeOf(timeline);
  const x = (iso: string) => 200 + ((at(iso) - from) / (to - from)) * 800;

  it('covers everything with a little air', () => {
    const length = at('2026-11-27T10:00:00') - at('2026-11-20T16:05:00');
    expect(from).toBe(at('2026-11-20T16:05:00') - length * 0.03);
    expect(to).toBe(at('2026-11-27T10:00:00') + length * 0.03);
  });

  it('places plan and actual of a step', () => {
    const appraise = geometry.rows[1];
    expect(appraise?.plan?.x).toBeCloseTo(x('2026-11-20T16:25:00'));
    expect(appraise?.actual.x).toBeCloseTo(x('2026-11-20T16:25:00'));
    const width = x('2026-11-23T08:10:00') - x('2026-11-20T16:25:00');
    expect(appraise?.actual.width).toBeCloseTo(width);
    expect(appraise?.late).toBeNull();
  });

  it('marks as late only what lies after the planned end', () => {
    const sign = geometry.rows[4];
    expect(sign?.running).toBe(true);
    expect(sign?.late?.x).toBeCloseTo(x('2026-11-26T15:30:00'));
    expect(sign?.late?.width).toBeCloseTo(x('2026-11-27T10:00:00') - x('2026-11-26T15:30:00'));
  });

  it('never draws a bar too thin to see', () => {
    expect(geometry.rows[0]?.actual.width).toBe(4);
  });

  it('puts labels that would touch into different lanes', () => {
    // due and now are 17 hours apart: about 85 px, less than a label needs
    expect(geometry.marks.map(({ kind, lane }) => [kind, lane])).toEqual([
      ['due', 0],
      ['now', 1],
      ['former', 0],
    ]);
    expect(geometry.markLanes).toBe(2);
    expect(labelSpan(990, { from: 200, to: 1000 })).toEqual({ from: 832, to: 1000 });
  });

  it('gives an office day of eight hours the width of eight hours on the office axis', () => {
    const office = layOut(timeline, { width: 1000, left: 200, right: 0, axis: 'office', calendar });
    const wide = office.scale.x(at('2026-11-23T11:30:00')) - office.scale.x(at('2026-11-23T07:00:00'));
    const night = office.scale.x(at('2026-11-24T07:00:00')) - office.scale.x(at('2026-11-23T17:00:00'));
    // 4.5 office hours against 14 closed hours at a twentieth
    expect(wide / night).toBeCloseTo(4.5 / 0.7);
  });
});
