import { useTranslation } from 'react-i18next';
import { useFormats } from '../lib/formats';
import classes from './tags.module.css';

type Props = { dueAt: string | null; remainingMinutes?: number | null };

/** A due date with the office time that is left; the server counts, the page only says. */
export function DueDate({ dueAt, remainingMinutes }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!dueAt) return <span className={classes.remaining}>{t('due.none')}</span>;
  const late = (remainingMinutes ?? 0) < 0;
  return (
    <span className={`${classes.due} digits`}>
      <time dateTime={dueAt}>{formats.dateTime(dueAt)}</time>
      {remainingMinutes !== null && remainingMinutes !== undefined && (
        <span className={classes.remaining} data-late={late}>
          {t(late ? 'due.late' : 'due.left', { time: formats.officeTime(remainingMinutes) })}
        </span>
      )}
    </span>
  );
}
