import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type CalendarDay, type CalendarYear, calendarYearQuery } from '../../api/calendar-year';
import type { UnitRef } from '../../api/types';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { useFormats } from '../../lib/formats';
import { unitsQuery } from './api/get-units';
import classes from './calendar.module.css';
import { ChangePanel } from './change-panel';
import { Legend } from './legend';
import { treeOf } from './unit-tree';
import { YearView } from './year-view';

export type CalendarSearch = { unit?: string; year?: number; day?: string };
type Props = {
  search: CalendarSearch;
  /** The unit shown when none is asked for. */
  ownUnit: string | undefined;
  /** The local date of today, as 2026-11-23. */
  today: string;
  onSearch: (search: CalendarSearch) => void;
};

/** The calendar of a unit for one year, and changes to it, each seen on real dossiers before it counts. */
export function CalendarPage({ search, ownUnit, today, onSearch }: Props) {
  const { t } = useTranslation(['calendar', 'common']);
  const units = useQuery(unitsQuery);
  const year = search.year ?? Number(today.slice(0, 4));
  const code = search.unit ?? ownUnit ?? units.data?.[0]?.code;
  const calendar = useQuery({ ...calendarYearQuery(code ?? '', year), enabled: code !== undefined });
  const unit = units.data?.find((it) => it.code === code);
  return (
    <div className={classes.page}>
      <PageHeader title={t('common:nav.calendar')} lead={t('page.lead')} />
      {units.isError && <Failure error={units.error} onRetry={() => units.refetch()} />}
      {units.data && (
        <Picker
          units={units.data}
          unit={code}
          year={year}
          onUnit={(chosen) => onSearch({ ...search, unit: chosen })}
          onYear={(chosen) => onSearch({ ...search, year: chosen, day: undefined })}
        />
      )}
      {calendar.isPending && code !== undefined && <Loading label={t('page.loading')} />}
      {calendar.isError && <Failure error={calendar.error} onRetry={() => calendar.refetch()} />}
      {calendar.data && (
        <Loaded
          calendar={calendar.data}
          unit={unit ?? calendar.data.unit}
          today={today}
          day={search.day}
          onDay={(day) => onSearch({ ...search, day: day?.date })}
        />
      )}
    </div>
  );
}

type LoadedProps = {
  calendar: CalendarYear;
  unit: UnitRef;
  today: string;
  day: string | undefined;
  onDay: (day: CalendarDay | null) => void;
};

function Loaded({ calendar, unit, today, day, onDay }: LoadedProps) {
  const { t } = useTranslation('calendar');
  const chosen = calendar.days.find((it) => it.date === day);
  const { hours } = calendar;
  const short = (time: string) => time.slice(0, 5);
  return (
    <>
      <p className={classes.hours}>
        {t('page.hours', {
          morning: `${short(hours.opening)}–${short(hours.lunch)}`,
          afternoon: `${short(hours.afternoon)}–${short(hours.closing)}`,
        })}
      </p>
      <Legend />
      <p className={classes.pickHint}>{t('page.pick')}</p>
      <YearView calendar={calendar} chosen={chosen?.date ?? null} today={today} onChoose={onDay} />
      {chosen && (
        <ChangePanel key={`${unit.code}-${chosen.date}`} unit={unit} day={chosen} onClose={() => onDay(null)} />
      )}
    </>
  );
}

type PickerProps = {
  units: readonly UnitRef[];
  unit: string | undefined;
  year: number;
  onUnit: (unit: string) => void;
  onYear: (year: number) => void;
};

function Picker({ units, unit, year, onUnit, onYear }: PickerProps) {
  const { t } = useTranslation('calendar');
  const formats = useFormats();
  const options = treeOf(units).map(({ unit: it, depth }) => ({
    value: it.code,
    label: formats.text(it.name),
    depth,
  }));
  return (
    <Group align="end" gap="md">
      <Select
        className={classes.unit}
        label={t('page.unit')}
        data={options}
        renderOption={({ option }) => (
          <span style={{ paddingLeft: 18 * (options.find((it) => it.value === option.value)?.depth ?? 0) }}>
            {option.label}
          </span>
        )}
        value={unit ?? null}
        searchable
        allowDeselect={false}
        onChange={(chosen) => chosen && onUnit(chosen)}
      />
      <Group gap={6} role="group" aria-label={t('page.year')}>
        <Button variant="default" onClick={() => onYear(year - 1)} aria-label={t('page.previous', { year: year - 1 })}>
          ‹
        </Button>
        <strong className={classes.yearNumber} aria-live="polite">
          {year}
        </strong>
        <Button variant="default" onClick={() => onYear(year + 1)} aria-label={t('page.next', { year: year + 1 })}>
          ›
        </Button>
      </Group>
    </Group>
  );
}
