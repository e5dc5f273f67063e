import { useTranslation } from 'react-i18next';
import type { Urgency } from '../api/types';
import { useFormats } from '../lib/formats';
import classes from './tags.module.css';

type Props = {
  dueAt: string | null;
  /** Whose date it is, where that is not said elsewhere. */
  label?: string;
  remainingMinutes?: number | null;
  urgency?: Urgency;
};

/** A due date with the office time that is left; the server counts, the page only says. */
export function DueDate({ dueAt, label, remainingMinutes = null, urgency }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!dueAt) return <span className={classes.remaining}>{t('due.none')}</span>;
  return (
    <span className={`${classes.due} digits`}>
      <span>
        {label && <span className={classes.remaining}>{label} </span>}
        <time dateTime={dueAt}>{formats.dateTime(dueAt)}</time>
      </span>
      {urgency && <Remaining minutes={remainingMinutes} urgency={urgency} />}
    </span>
  );
}

const TONES: Record<Urgency, string> = { OVERDUE: 'danger', DUE_SOON: 'warn', ON_TRACK: 'ok', PAUSED: 'pause' };

/** How urgent it is, in words first: overdue by how much, or how much office time is left. */
function Remaining({ minutes, urgency }: { minutes: number | null; urgency: Urgency }) {
  const { t } = useTranslation();
  const { officeTime } = useFormats();
  return (
    <span className={classes.tag} data-tone={TONES[urgency]}>
      {minutes ? t(`remaining.${urgency}`, { time: officeTime(minutes) }) : t(`urgency.${urgency}`)}
    </span>
  );
}
