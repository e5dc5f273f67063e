import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../api/types';
import { useFormats } from '../../lib/formats';

/** That the holder of a task is away, and who does it meanwhile; undefined when they are there. */
export function useAway({ absence, acting }: TaskRow): string | undefined {
  const { t } = useTranslation('work');
  const { date } = useFormats();
  if (acting) return t('away.acting', { name: acting.name });
  if (!absence) return undefined;
  const to = date(absence.to);
  return absence.substitute ? t('away.by', { to, name: absence.substitute.name }) : t('away.until', { to });
}
