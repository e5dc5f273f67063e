import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/use-session';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Outdated } from '../../components/outdated';
import { useFormats } from '../../lib/formats';
import type { Column } from './columns';
import { TaskGrid } from './task-grid';
import type { TaskListState } from './use-task-list';
import classes from './work.module.css';
import { placeIn } from './work-queue';
import { NO_FILTERS, type WorkSearch } from './work-search';

type Props = {
  search: WorkSearch;
  tasks: TaskListState;
  columns: readonly Column[] | null;
  onBest: () => void;
  onChange: (change: WorkSearch) => void;
};

/** A list of tasks, or what stands in its place. */
export function TaskTable({ search, tasks, columns, onBest, onChange }: Props) {
  const { t } = useTranslation('work');
  const formats = useFormats();
  const comesBack = useComingBack(search, tasks);
  if (tasks.pending || comesBack) return <Loading lines={8} />;
  if (!tasks.loaded) return <Failure error={tasks.error} onRetry={tasks.retry} />;
  const outdated = tasks.error && <Outdated error={tasks.error} onRetry={tasks.retry} />;
  if (tasks.rows.length === 0) return outdated ?? <NoTasks search={search} onBest={onBest} onChange={onChange} />;
  return (
    <>
      {outdated}
      <p role="status" className={classes.total}>
        {t('total', { count: tasks.total, shown: formats.number(tasks.total) })}
      </p>
      <TaskGrid key={JSON.stringify(search)} search={search} tasks={tasks} columns={columns} />
    </>
  );
}

/** Whoever comes back to a place further down waits until the list reaches it again. */
function useComingBack(search: WorkSearch, tasks: TaskListState): boolean {
  const place = placeIn(search);
  const missing =
    place !== undefined && !tasks.stale && tasks.loaded && tasks.goesOn && tasks.rows.length <= place.selected;
  // biome-ignore lint/correctness/useExhaustiveDependencies: page by page
  useEffect(() => {
    if (missing) tasks.more();
  }, [missing, tasks.rows.length]);
  return missing;
}

function NoTasks({ search, onBest, onChange }: Omit<Props, 'tasks' | 'columns'>) {
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
