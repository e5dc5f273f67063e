import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OpenStep } from '../../api/types';
import { useSession } from '../../app/use-session';
import { DueDate } from '../../components/due-date';
import { useFormats } from '../../lib/formats';
import classes from './dossier.module.css';

/** Whose turn it is: the steps that are open now. */
export function OpenTasks({ tasks }: { tasks: OpenStep[] }) {
  const { t } = useTranslation('dossier');
  const { text } = useFormats();
  const { may } = useSession();
  if (tasks.length === 0) return null;
  return (
    <ul className={classes.openTasks} aria-label={t('openTasks')}>
      {tasks.map((task) => (
        <li key={task.taskId}>
          <span className={classes.openStep}>
            {may('WORK_ON_TASK') ? (
              <Link to="/tasks/$taskId" params={{ taskId: task.taskId }}>
                {text(task.stepName)}
              </Link>
            ) : (
              text(task.stepName)
            )}
          </span>
          <span>{task.assignee?.name ?? t('nobody', { unit: text(task.unit.name) })}</span>
          <DueDate dueAt={task.stepDueAt} />
        </li>
      ))}
    </ul>
  );
}
