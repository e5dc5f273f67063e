import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay, CalendarYear } from '../../api/calendar-year';
import { useFormats } from '../../lib/formats';
import classes from './calendar.module.css';
import { type Month, monthsOf, plusDays } from './months';

type Props = { calendar: CalendarYear; chosen: string | null; today: string; onChoose: (day: CalendarDay) => void };

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Twelve months at a glance; arrow keys walk from day to day, Enter chooses one. */
export function YearView({ calendar, chosen, today, onChoose }: Props) {
  const { t } = useTranslation('calendar');
  const root = useRef<HTMLDivElement>(null);
  const months = useMemo(() => monthsOf(calendar.year, calendar.days), [calendar]);
  const start = today.startsWith(`${calendar.year}-`) ? today : `${calendar.year}-01-01`;
  const [current, setCurrent] = useState(chosen ?? start);
  const reachable = current.startsWith(`${calendar.year}-`) ? current : start;
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = plusDays(reachable, step);
    if (!next.startsWith(`${calendar.year}-`)) return;
    setCurrent(next);
    root.current?.querySelector<HTMLButtonElement>(`[data-date="${next}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the days inside are the controls, the keys only move between them
    <div className={classes.year} ref={root} onKeyDown={walk}>
      <p className={classes.hidden} id="calendar-keys">
        {t('year.keys')}
      </p>
      {months.map((month) => (
        <MonthTable
          key={month.month}
          month={month}
          year={calendar.year}
          reachable={reachable}
          chosen={chosen}
          today={today}
          onChoose={(day) => {
            setCurrent(day.date);
            onChoose(day);
          }}
        />
      ))}
    </div>
  );
}

type MonthProps = {
  month: Month;
  year: number;
  reachable: string;
  chosen: string | null;
  today: string;
  onChoose: (day: CalendarDay) => void;
};

function MonthTable({ month, year, reachable, chosen, today, onChoose }: MonthProps) {
  const { t } = useTranslation('calendar');
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
  return (
    <table className={classes.month} aria-describedby="calendar-keys">
      <caption>{t('year.month', { month: month.month, name: t(`months.${month.month as 1}`), year })}</caption>
      <thead>
        <tr>
          {days.map((day) => (
            <th key={day} scope="col" abbr={t(`days.${day}`)}>
              {t(`daysShort.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, index) => (
          <tr
            key={week.find((day) => day)?.date ?? `empty-${index.toString()}`}
            data-empty={week.every((day) => day === null) || undefined}
          >
            {week.map((day, weekday) => (
              <td key={day?.date ?? `empty-${weekday.toString()}`}>
                {day && (
                  <Day
                    day={day}
                    today={day.date === today}
                    chosen={day.date === chosen}
                    reachable={day.date === reachable}
                    onChoose={onChoose}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = {
  day: CalendarDay;
  today: boolean;
  chosen: boolean;
  reachable: boolean;
  onChoose: (day: CalendarDay) => void;
};

function Day({ day, today, chosen, reachable, onChoose }: DayProps) {
  const { t } = useTranslation('calendar');
  const formats = useFormats();
  const label = [
    formats.date(day.date),
    t(`kinds.${day.kind}`),
    day.name && formats.text(day.name),
    today && t('year.today'),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <button
      type="button"
      className={classes.day}
      data-date={day.date}
      data-kind={day.kind}
      data-own={day.own || undefined}
      aria-label={label}
      aria-pressed={chosen}
      aria-current={today ? 'date' : undefined}
      tabIndex={reachable ? 0 : -1}
      title={day.name ? formats.text(day.name) : undefined}
      onClick={() => onChoose(day)}
    >
      {Number(day.date.slice(8))}
    </button>
  );
}
