import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/use-session';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Outdated } from '../../components/outdated';
import { useFormats } from '../../lib/formats';
import { TaskTableRow } from './task-table-row';
import { useListKeys } from './use-list-keys';
import { useRowsInSight } from './use-rows-in-sight';
import type { TaskListState } from './use-task-list';
import classes from './work.module.css';
import { keepPlace, placeIn } from './work-queue';
import { NO_FILTERS, type WorkSearch } from './work-search';

const COLUMNS = ['dossier', 'step', 'due', 'promised', 'assignee', 'action'] as const;

type Props = { search: WorkSearch; tasks: TaskListState; onBest: () => void; onChange: (change: WorkSearch) => void };

/** The list as a grid: only the rows in sight are in the page, however long it is. */
export function TaskTable({ search, tasks, onBest, onChange }: Props) {
  const { t } = useTranslation('work');
  const formats = useFormats();
  if (tasks.pending) return <Loading lines={8} />;
  if (!tasks.loaded) return <Failure error={tasks.error} onRetry={tasks.retry} />;
  const outdated = tasks.error && <Outdated error={tasks.error} onRetry={tasks.retry} />;
  if (tasks.rows.length === 0) return outdated ?? <NoTasks search={search} onBest={onBest} onChange={onChange} />;
  return (
    <>
      {outdated}
      <p role="status" className={classes.total}>
        {t('total', { count: tasks.total, shown: formats.number(tasks.total) })}
      </p>
      <Grid key={JSON.stringify(search)} search={search} tasks={tasks} />
    </>
  );
}

function NoTasks({ search, onBest, onChange }: Omit<Props, 'tasks'>) {
  const { t } = useTranslation('work');
  const narrowed = Boolean(search.step || search.urgency || search.priority || search.procedure || search.unit);
  if (search.q || narrowed) {
    return (
      <Empty title={t('empty.filtered')} text={t('empty.filteredText')}>
        {search.q && (
          <Button variant="default" onClick={() => onChange({ q: undefined })}>
            {t('empty.clearWords')}
          </Button>
        )}
        {narrowed && (
          <Button variant="default" onClick={() => onChange(NO_FILTERS)}>
            {t('empty.clearFilters')}
          </Button>
        )}
        <SearchEverywhere q={search.q} />
      </Empty>
    );
  }
  const list = search.list ?? 'mine';
  return (
    <Empty title={t(`empty.${list}`)} text={t(`empty.${list}Text`)}>
      {list === 'mine' && <Button onClick={onBest}>{t('best')}</Button>}
    </Empty>
  );
}

/** What is in none of one's lists may still be among all dossiers. */
function SearchEverywhere({ q }: { q: string | undefined }) {
  const { t } = useTranslation('work');
  const { may } = useSession();
  if (!may('SEARCH')) return null;
  return (
    <Link to="/search" search={{ q }}>
      {t('empty.searchAll')}
    </Link>
  );
}

function Grid({ search, tasks }: { search: WorkSearch; tasks: TaskListState }) {
  const { t } = useTranslation('work');
  const scroll = useRef<HTMLDivElement>(null);
  const place = placeIn(search);
  const { rows } = tasks;
  const virtual = useRowsInSight(rows, scroll, place?.offset ?? 0);
  const rowAt = (index: number) => scroll.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  const wanted = useRef<string>(undefined);
  const focusRow = (index: number) => {
    const taskId = rows[index]?.taskId;
    wanted.current = taskId;
    virtual.scrollToIndex(index);
    const focus = () => {
      // a focus that comes late would choose again a row that the next key has left, or another task in its place
      if (wanted.current !== taskId) return;
      scroll.current?.querySelector<HTMLElement>(`[data-task="${taskId}"]`)?.focus({ preventScroll: true });
    };
    // the row may be drawn only after the scroll
    requestAnimationFrame(() => requestAnimationFrame(focus));
  };
  const list = useListKeys(rows, place?.selected ?? 0, focusRow);
  const focused = useRef(false);
  const following = useRef(false);
  useEffect(() => {
    if (!focused.current || document.activeElement !== document.body) return;
    // the focused row or its button is gone, as after a claim: the row in its place has the focus, but is not chosen
    following.current = true;
    rowAt(list.place)?.focus({ preventScroll: true });
    following.current = false;
  });
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks for more as the end comes into sight
  useEffect(() => {
    if (last >= rows.length - 10) tasks.more();
  }, [last, rows.length]);
  useEffect(
    () => () =>
      keepPlace(search, {
        taskIds: rows.map((row) => row.taskId),
        selected: list.place,
        offset: virtual.scrollOffset ?? 0,
      }),
    [search, rows, list.place, virtual],
  );
  return (
    <div ref={scroll} className={classes.scroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are walked by keyboard, as in a grid
        role="grid"
        className={classes.grid}
        aria-label={t('title')}
        aria-rowcount={tasks.total + 1}
        data-stale={tasks.stale}
      >
        <thead className={classes.head}>
          <tr className={classes.row} aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          className={classes.rows}
          style={{ height: virtual.getTotalSize() }}
          onBlur={() => {
            focused.current = false;
          }}
        >
          {virtual.getVirtualItems().map((item) => {
            const task = rows[item.index];
            return (
              task && (
                <TaskTableRow
                  key={item.key}
                  ref={virtual.measureElement}
                  task={task}
                  index={item.index}
                  top={item.start - virtual.options.scrollMargin}
                  selected={item.index === list.selected}
                  reached={item.index === list.place}
                  onFocus={() => {
                    focused.current = true;
                    if (!following.current) list.select(item.index);
                  }}
                  onClaim={() => list.claim(task)}
                />
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
