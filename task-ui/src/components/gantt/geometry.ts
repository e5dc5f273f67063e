import type { Text } from '../../api/types';
import { closedDays, localDate, type OfficeDay, type Tick, ticks } from './days';
import { calendarScale, officeScale, type Scale, type Span } from './scale';
import type { Timeline, TimelineStep } from './timeline';

export type Axis = 'office' | 'calendar';
export type Box = { x: number; width: number };
export type MarkKind = 'now' | 'due' | 'former';
export type Mark = { kind: MarkKind; at: number; x: number; lane: number };

/** One row of the chart, in pixels. `late` is the part of the actual bar after the planned end. */
export type Row = {
  key: string;
  step: TimelineStep;
  plan: Box | null;
  actual: Box;
  late: Box | null;
  running: boolean;
};

export type Geometry = {
  width: number;
  scale: Scale;
  ticks: Tick[];
  closed: (Box & { name: Text | null; date: string })[];
  pauses: (Box & { index: number })[];
  rows: Row[];
  marks: Mark[];
  markLanes: number;
};

type Layout = { width: number; left: number; right: number; axis: Axis; calendar: ReadonlyMap<string, OfficeDay> };

/** Nothing is drawn narrower than this, so that a step of a minute can still be seen and pointed at. */
const MIN_BAR = 4;
/** Room that the label of a mark needs, in pixels. */
export const MARK_LABEL = 168;

const ms = (iso: string): number => Date.parse(iso);

/** Places everything of a timeline; only drawing is done here, all lengths of time come from the server. */
export function layOut(timeline: Timeline, layout: Layout): Geometry {
  const range = rangeOf(timeline);
  const pixels: Span = { from: layout.left, to: layout.width - layout.right };
  const open = [...layout.calendar.values()].flatMap((day) => day.open).sort((a, b) => a.from - b.from);
  const scale = layout.axis === 'office' ? officeScale(range, open, pixels) : calendarScale(range, pixels);
  const box = (span: Span, least = 0): Box => {
    const x = scale.x(span.from);
    return { x, width: Math.max(least, scale.x(span.to) - x) };
  };
  const until = ms(timeline.end ?? timeline.now);
  const isClosed = new Set(closedDays(range, layout.calendar).map((day) => day.from));
  const marks = placeMarks(timeline, scale, pixels);
  return {
    width: layout.width,
    scale,
    ticks: ticks(range, scale, (day) => layout.axis === 'calendar' || !isClosed.has(day.from)),
    closed: closedDays(range, layout.calendar).map((day) => ({
      ...box(day),
      name: day.name,
      date: localDate(day.from),
    })),
    pauses: timeline.pauses.map((pause, index) => ({
      ...box({ from: ms(pause.from), to: pause.to ? ms(pause.to) : until }, MIN_BAR),
      index,
    })),
    rows: timeline.steps.map((step, index) => placeRow(step, index, until, box)),
    marks,
    markLanes: marks.reduce((most, mark) => Math.max(most, mark.lane + 1), 0),
  };
}

/** From the first to the last instant that anything is drawn at, with a little air. */
export function rangeOf(timeline: Timeline): Span {
  const instants = [timeline.start, timeline.end ?? timeline.now, timeline.dueAt, ...timeline.formerDueAts]
    .concat(timeline.steps.flatMap((step) => [step.start, step.end, step.plannedStart, step.plannedEnd]))
    .concat(timeline.pauses.flatMap((pause) => [pause.from, pause.to]))
    .flatMap((iso) => (iso ? [ms(iso)] : []));
  const from = Math.min(...instants);
  const to = Math.max(...instants);
  const air = Math.max(600_000, (to - from) * 0.03);
  return { from: from - air, to: to + air };
}

function placeRow(step: TimelineStep, index: number, until: number, box: (span: Span, least?: number) => Box): Row {
  const from = ms(step.start);
  const to = step.end ? ms(step.end) : Math.max(from, until);
  const planned =
    step.plannedStart && step.plannedEnd ? { from: ms(step.plannedStart), to: ms(step.plannedEnd) } : null;
  const lateFrom = planned && step.lateMinutes > 0 && planned.to < to ? Math.max(planned.to, from) : null;
  return {
    key: `${step.step}-${index}`,
    step,
    plan: planned && box(planned, MIN_BAR),
    actual: box({ from, to }, MIN_BAR),
    late: lateFrom === null ? null : box({ from: lateFrom, to }, MIN_BAR),
    running: step.end === null && !step.cancelled,
  };
}

/** Due, former due and now lines; labels that would touch go to a lane further down. */
function placeMarks(timeline: Timeline, scale: Scale, pixels: Span): Mark[] {
  const wanted: Omit<Mark, 'lane'>[] = [];
  const add = (kind: MarkKind, iso: string) => wanted.push({ kind, at: ms(iso), x: scale.x(ms(iso)) });
  if (timeline.dueAt) add('due', timeline.dueAt);
  if (!timeline.end) add('now', timeline.now);
  for (const former of timeline.formerDueAts) add('former', former);
  const lanes: Span[][] = [];
  return wanted.map((mark) => {
    const label = labelSpan(mark.x, pixels);
    let lane = lanes.findIndex((taken) => taken.every((span) => span.to <= label.from || span.from >= label.to));
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane]?.push(label);
    return { ...mark, lane };
  });
}

/** Where the label of a mark lies: centred, but never outside the drawing. */
export function labelSpan(x: number, pixels: Span): Span {
  const from = Math.min(Math.max(x - MARK_LABEL / 2, pixels.from), Math.max(pixels.from, pixels.to - MARK_LABEL));
  return { from, to: from + MARK_LABEL };
}
