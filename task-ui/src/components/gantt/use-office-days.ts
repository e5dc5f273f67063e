import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { calendarYearQuery } from '../../api/calendar-year';
import { localDate, type OfficeDay } from './days';
import { rangeOf } from './geometry';
import { officeDays } from './office-days';
import type { Timeline } from './timeline';

/** The calendar of the unit that handles a dossier, for the years of its timeline; empty until it is known. */
export function useOfficeDays(timeline: Timeline | undefined): ReadonlyMap<string, OfficeDay> {
  const unit = timeline?.steps.find((step) => step.unit)?.unit?.code;
  const years = timeline && unit ? yearsOf(timeline) : [];
  const answers = useQueries({ queries: years.map((year) => calendarYearQuery(unit ?? '', year)) });
  const known = answers.flatMap((answer) => (answer.data ? [answer.data] : []));
  const stamp = answers.map((answer) => answer.dataUpdatedAt).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp changes exactly when an answer does
  return useMemo(() => officeDays(known), [stamp]);
}

function yearsOf(timeline: Timeline): number[] {
  const { from, to } = rangeOf(timeline);
  const [first, last] = [from, to].map((instant) => Number(localDate(instant).slice(0, 4))) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
