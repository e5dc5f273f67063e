import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';

type Props = { label: string; day: string; onDay: (day: string) => void };

/**
 * A day as official papers write it, 23/11/2026, whatever the browser's own habit is; taken over with Enter or on the
 * way out. `day` is 2026-11-23.
 */
export function DayField({ label, day, onDay }: Props) {
  const { t } = useTranslation('register');
  const { date } = useFormats();
  const [typed, setTyped] = useState<string>();
  const read = typed === undefined ? day : dayOf(typed);
  const take = () => {
    if (!read) return;
    setTyped(undefined);
    if (read !== day) onDay(read);
  };
  return (
    <TextInput
      label={label}
      value={typed ?? date(day)}
      placeholder={t('dayShape')}
      inputMode="numeric"
      error={read ? undefined : t('dayWrong', { shape: t('dayShape') })}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && take()}
    />
  );
}

/** 2026-11-23 of 23/11/2026; nothing of what is no day of the calendar. */
export function dayOf(typed: string): string | undefined {
  const [, day, month, year] = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(typed) ?? [];
  if (!day || !month || !year) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const there = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(there.getTime()) && there.toISOString().startsWith(iso) ? iso : undefined;
}
