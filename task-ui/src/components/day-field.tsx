import { useTranslation } from 'react-i18next';
import { useFormats } from '../lib/formats';
import { TypedField, type TypedFieldProps } from './typed-field';

/** A day, written 23/11/2026 or with its eight digits; `day` is 2026-11-23, empty for none. */
export function DayField({ day, onDay, ...rest }: TypedFieldProps & { day: string; onDay: (day: string) => void }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  return (
    <TypedField
      {...rest}
      value={day}
      onValue={onDay}
      write={(value) => value && date(value)}
      read={dayOf}
      shape={t('dayShape')}
    />
  );
}

/** 2026-11-23 of 23/11/2026, 23-11-2026 or 23112026; nothing of what is no day of the calendar. */
export function dayOf(typed: string): string | undefined {
  const [, day, month, year] =
    /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(typed) ?? [];
  if (!day || !month || !year) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const there = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(there.getTime()) && there.toISOString().startsWith(iso) ? iso : undefined;
}
