import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../api/types';
import { DueDate } from '../../components/due-date';

/** The date that the urgency goes by, and whose it is: the step's or the one the applicant was promised. */
export function TaskDue({ task }: { task: TaskRow }) {
  const { t } = useTranslation('work');
  const { firstDue, dueAt, urgency } = task;
  return (
    <DueDate
      label={t(`firstDue.${firstDue?.kind ?? 'DOSSIER'}`)}
      dueAt={firstDue?.at ?? dueAt}
      remainingMinutes={firstDue?.remainingMinutes}
      urgency={urgency}
    />
  );
}
