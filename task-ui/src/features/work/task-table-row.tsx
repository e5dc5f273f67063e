import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../api/types';
import { PriorityTag } from '../../components/priority-tag';
import { useFormats } from '../../lib/formats';
import { TaskDue } from './task-due';
import { useAway } from './use-away';
import classes from './work.module.css';

type Props = {
  ref: Ref<HTMLTableRowElement>;
  task: TaskRow;
  index: number;
  top: number;
  selected: boolean;
  /** The one row that the Tab key stops at. */
  reached: boolean;
  onFocus: () => void;
  onClaim: () => void;
};

export function TaskTableRow({ ref, task, index, top, selected, reached, onFocus, onClaim }: Props) {
  const { t } = useTranslation('work');
  const { text, unit, date, time } = useFormats();
  const away = useAway(task);
  return (
    <tr
      ref={ref}
      tabIndex={reached ? 0 : -1}
      aria-selected={selected}
      aria-rowindex={index + 2}
      data-index={index}
      data-task={task.taskId}
      className={`${classes.row} ${classes.body}`}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={onFocus}
    >
      <td className={classes.dossier}>
        <Link to="/tasks/$taskId" params={{ taskId: task.taskId }} className={`${classes.code} digits`}>
          {task.dossierCode}
        </Link>
        <span className={classes.owner}>{task.ownerName}</span>
      </td>
      <td className={classes.step}>
        <span className={classes.stepName}>
          {text(task.stepName)} <PriorityTag priority={task.priority} />
        </span>
        <span className={classes.quiet}>{text(task.procedureName)}</span>
        <span className={`${classes.quiet} ${classes.holder}`}>
          {task.assignee?.name ?? t('nobody')}
          {away && ` · ${away}`}
        </span>
      </td>
      <td>
        <TaskDue task={task} />
      </td>
      <td className={`${classes.promised} digits`}>
        {task.dueAt && (
          <time dateTime={task.dueAt}>
            <span>{date(task.dueAt)}</span> <span>{time(task.dueAt)}</span>
          </time>
        )}
      </td>
      <td className={classes.assignee}>
        <span>{task.assignee?.name ?? t('nobody')}</span>
        <span className={classes.quiet} title={away ?? text(task.unit.name)}>
          {away ?? unit(task.unit.name)}
        </span>
      </td>
      <td className={classes.action}>
        {task.claimable && (
          <Button size="xs" variant="default" onClick={onClaim} aria-label={t('claimOf', { code: task.dossierCode })}>
            {t('claim')}
          </Button>
        )}
      </td>
    </tr>
  );
}
