import { useTranslation } from 'react-i18next';
import type { Priority } from '../api/types';
import classes from './tags.module.css';

const TONES = { HIGH: 'warn', URGENT: 'danger' } as const;

/** What presses beside the dates; nothing where nothing does. */
export function PriorityTag({ priority }: { priority: Priority }) {
  const { t } = useTranslation();
  if (priority === 'NORMAL') return null;
  return (
    <span className={classes.tag} data-tone={TONES[priority]}>
      {t(`priority.${priority}`)}
    </span>
  );
}
