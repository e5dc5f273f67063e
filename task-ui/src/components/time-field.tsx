import { useTranslation } from 'react-i18next';
import { TypedField, type TypedFieldProps } from './typed-field';

/** A minute of the day by the clock of 24 hours, written 17:00, 17h00 or 1700; `time` is 17:00, empty for none. */
export function TimeField({
  time,
  onTime,
  ...rest
}: TypedFieldProps & { time: string; onTime: (time: string) => void }) {
  const { t } = useTranslation();
  return (
    <TypedField {...rest} value={time} onValue={onTime} write={(value) => value} read={timeOf} shape={t('timeShape')} />
  );
}

/** 07:30 of 7:30, 07h30 or 0730; nothing of what is no minute of a day. */
export function timeOf(typed: string): string | undefined {
  const [, hour, minute] = /^\s*(\d{1,2})[:hg.](\d{2})\s*$/.exec(typed) ?? /^\s*(\d{2})(\d{2})\s*$/.exec(typed) ?? [];
  if (!hour || !minute || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}
