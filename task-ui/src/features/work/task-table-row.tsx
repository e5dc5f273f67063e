import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../api/types';
import { WatchStar } from '../../components/watch-button';
import type { Column } from './columns';
import { TaskCell } from './task-cells';
import classes from './work.module.css';

/** What can be done with a row; the same object as long as the list is shown. */
export type RowActions = {
  focus: (index: number) => void;
  claim: (task: TaskRow) => void;
  watch: (code: string) => void;
  pick: (task: TaskRow) => void;
};

type Props = {
  ref: Ref<HTMLTableRowElement>;
  task: TaskRow;
  index: number;
  top: number;
  columns: readonly Column[];
  selected: boolean;
  /** The one row that the Tab key stops at. */
  reached: boolean;
  picked: boolean;
  watched: boolean;
  actions: RowActions;
};

/** Drawn again only when it changes itself: a key held down moves through hundreds of rows, two of which change. */
export const TaskTableRow = memo(function TaskTableRow(props: Props) {
  const { ref, task, index, top, columns, selected, reached, picked, watched, actions } = props;
  const { t } = useTranslation('work');
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
      onFocus={() => actions.focus(index)}
    >
      <td className={classes.dossier}>
        <span className={classes.codeLine}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            checked={picked}
            onChange={() => actions.pick(task)}
            aria-label={t('pick', { code: task.dossierCode })}
          />
          <Link
            to="/tasks/$taskId"
            params={{ taskId: task.taskId }}
            preload={false}
            className={`${classes.code} digits`}
          >
            {task.dossierCode}
          </Link>
          <WatchStar code={task.dossierCode} watched={watched} onToggle={() => actions.watch(task.dossierCode)} />
        </span>
        <span className={classes.owner}>
          {task.unread && <span className={classes.unread}>{t(`unread.${task.unread}`)}</span>} {task.ownerName}
        </span>
      </td>
      {columns.map((column) => (
        <TaskCell key={column} task={task} column={column} columns={columns} />
      ))}
      <td className={classes.action}>
        {task.claimable && (
          <Button
            size="xs"
            variant="default"
            onClick={() => actions.claim(task)}
            aria-label={t('claimOf', { code: task.dossierCode })}
          >
            {t('claim')}
          </Button>
        )}
      </td>
    </tr>
  );
});
