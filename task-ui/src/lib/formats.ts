import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '../api/types';

const ZONE = 'Asia/Ho_Chi_Minh';
const MINUTES_PER_DAY = 480;
type Instant = string | number;
type Unit = 'day' | 'hour' | 'minute';

const WORDS: Record<Unit, { vi: string; one: string; many: string }> = {
  day: { vi: 'ngày', one: 'day', many: 'days' },
  hour: { vi: 'giờ', one: 'h', many: 'h' },
  minute: { vi: 'phút', one: 'min', many: 'min' },
};

/** How dates, times and amounts are written: 23/11/2026 16:05 as in official papers, always in Vietnam's time. */
export function formatsFor(locale: string) {
  const vi = locale !== 'en';
  const intl = vi ? 'vi-VN' : 'en-GB';
  const full = new Intl.DateTimeFormat(intl, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: ZONE,
  });
  const short = { day: '2-digit', month: '2-digit', timeZone: ZONE } as const;
  const week = new Intl.DateTimeFormat(intl, { weekday: 'short', ...short });
  const long = new Intl.DateTimeFormat(intl, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: ZONE,
  });
  const numbers = new Intl.NumberFormat(intl);
  const percents = new Intl.NumberFormat(intl, { style: 'percent', maximumFractionDigits: 0 });

  const text = (said: Text) => (vi ? said.vi : said.en || said.vi);
  // a plain date (2026-11-23) is a day of the calendar, whatever the zone
  const dateOf = (at: Instant) => {
    const plain = typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at);
    return new Date(plain ? `${at}T00:00:00+07:00` : at);
  };
  const parts = (at: Instant) =>
    Object.fromEntries(full.formatToParts(dateOf(at)).map((part) => [part.type, part.value]));
  const date = (at: Instant) => {
    const { day, month, year } = parts(at);
    return `${day}/${month}/${year}`;
  };
  const time = (at: Instant) => {
    const { hour, minute } = parts(at);
    return `${hour}:${minute}`;
  };
  const dateTime = (at: Instant) => `${date(at)} ${time(at)}`;
  const amount = (count: number, unit: Unit) => {
    const words = WORDS[unit];
    return `${numbers.format(count)} ${vi ? words.vi : count === 1 ? words.one : words.many}`;
  };

  return {
    text,
    /** A unit's name where room is short: every commune is a people's committee, so the words say nothing in a table. */
    unit: (name: Text) => {
      const short = text(name).replace(/^(Ủy ban nhân dân|UBND|People's Committee of) /, '');
      return short.charAt(0).toLocaleUpperCase(intl) + short.slice(1);
    },
    date,
    time,
    dateTime,
    weekday: (at: Instant) => week.format(new Date(at)),
    /** A day in words, from an instant or a plain date: "Thứ Ba, 24 tháng 11, 2026". */
    longDate: (at: Instant) => long.format(dateOf(at)),
    number: (value: number) => numbers.format(value),
    /** A share of one as a whole percentage. */
    percent: (share: number) => percents.format(share),
    /** Amount of money in đồng. */
    money: (value: number) => `${numbers.format(value)} ${vi ? 'đồng' : 'VND'}`,
    /** Size of a file from its bytes. */
    size: (bytes: number) =>
      bytes < 1024 * 1024
        ? `${numbers.format(Math.max(1, Math.round(bytes / 1024)))} KB`
        : `${numbers.format(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`,
    /** Office minutes in words, two parts at most: eight hours are one day. */
    officeTime: (minutes: number) => {
      const whole = Math.round(Math.abs(minutes));
      const counts: [number, Unit][] = [
        [Math.floor(whole / MINUTES_PER_DAY), 'day'],
        [Math.floor((whole % MINUTES_PER_DAY) / 60), 'hour'],
        [whole % 60, 'minute'],
      ];
      const said = counts.filter(([count]) => count > 0).map(([count, unit]) => amount(count, unit));
      return said.length > 0 ? said.slice(0, 2).join(' ') : amount(0, 'minute');
    },
    span: (from: string | null, to: string | null) => {
      if (!from || !to) return null;
      return date(from) === date(to) ? `${dateTime(from)} – ${time(to)}` : `${dateTime(from)} – ${dateTime(to)}`;
    },
  };
}

export type Formats = ReturnType<typeof formatsFor>;

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => formatsFor(i18n.language), [i18n.language]);
}
