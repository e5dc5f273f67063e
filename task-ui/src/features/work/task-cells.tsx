import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../api/types';
import { PriorityTag } from '../../components/priority-tag';
import { StatusTag } from '../../components/status-tag';
import { useFormats } from '../../lib/formats';
import type { Column } from './columns';
import { TaskDue } from './task-due';
import { useAway } from './use-away';
import classes from './work.module.css';

type Props = { task: TaskRow; column: Column; columns: readonly Column[] };

/** What one column tells of a task. */
export function TaskCell({ task, column, columns }: Props) {
  const { t } = useTranslation('work');
  const { text, unit } = useFormats();
  switch (column) {
    case 'STEP':
      return <StepCell task={task} columns={columns} />;
    case 'DUE':
      return (
        <td>
          <TaskDue task={task} />
        </td>
      );
    case 'PROMISED':
      return <TimeCell at={task.dueAt} label={t('column.PROMISED')} />;
    case 'ARRIVED':
      return <TimeCell at={task.createdAt} label={t('column.ARRIVED')} />;
    case 'ASSIGNEE':
      return <AssigneeCell task={task} columns={columns} />;
    case 'PROCEDURE':
      return <WordsCell words={text(task.procedureName)} label={t('column.PROCEDURE')} />;
    case 'UNIT':
      return <WordsCell words={unit(task.unit.name)} label={t('column.UNIT')} />;
    case 'STATUS':
      return (
        <td className={classes.status}>
          <StatusTag status={task.status} />
        </td>
      );
    case 'PRIORITY':
      return (
        <td>
          <PriorityTag priority={task.priority} />
        </td>
      );
  }
}

/** Who holds the task; in the second line that they are away, else their unit. */
function AssigneeCell({ task, columns }: { task: TaskRow; columns: readonly Column[] }) {
  const { t } = useTranslation('work');
  const { text, unit } = useFormats();
  const away = useAway(task);
  const below = away ?? (columns.includes('UNIT') ? null : unit(task.unit.name));
  return (
    <td className={classes.assignee}>
      <span>{task.assignee?.name ?? t('nobody')}</span>
      {below && (
        <span className={classes.quiet} title={away ?? text(task.unit.name)}>
          {below}
        </span>
      )}
    </td>
  );
}

function StepCell({ task, columns }: { task: TaskRow; columns: readonly Column[] }) {
  const { t } = useTranslation('work');
  const { text } = useFormats();
  const away = useAway(task);
  return (
    <td className={classes.step}>
      <span className={classes.stepName}>
        {text(task.stepName)} {!columns.includes('PRIORITY') && <PriorityTag priority={task.priority} />}
      </span>
      {!columns.includes('PROCEDURE') && <span className={classes.quiet}>{text(task.procedureName)}</span>}
      <span className={`${classes.quiet} ${classes.holder}`}>
        {task.assignee?.name ?? t('nobody')}
        {away && ` · ${away}`}
      </span>
    </td>
  );
}

function WordsCell({ words, label }: { words: string; label: string }) {
  return (
    <td className={classes.words} title={words} data-label={label}>
      {words}
    </td>
  );
}

/** `label` is shown where the cells of a row stand below each other. */
function TimeCell({ at, label }: { at: string | null; label: string }) {
  const { date, time } = useFormats();
  return (
    <td className={`${classes.promised} digits`} data-label={label}>
      {at && (
        <time dateTime={at}>
          <span>{date(at)}</span> <span>{time(at)}</span>
        </time>
      )}
    </td>
  );
}
