import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/use-session';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { dialogOnDemand, partOnDemand } from '../../components/on-demand';
import { Outdated } from '../../components/outdated';
import { useFormats } from '../../lib/formats';
import type { Wish } from './bulk-bar';
import type { Column } from './columns';
import { TaskGrid } from './task-grid';
import { type Picked, usePicked } from './use-picked';
import type { TaskListState } from './use-task-list';
import classes from './work.module.css';
import { placeIn } from './work-queue';
import { atTheCounter, NO_FILTERS, type WorkSearch } from './work-search';

const BulkBar = partOnDemand(async () => (await import('./bulk-bar')).BulkBar);
const BulkPanel = dialogOnDemand(async () => (await import('../../components/bulk/bulk-panel')).BulkPanel);

type Props = {
  search: WorkSearch;
  tasks: TaskListState;
  columns: readonly Column[] | null;
  onBest: () => void;
  onChange: (change: WorkSearch) => void;
};

/** A list of tasks, or what stands in its place; the preview of a decision for many stays whatever the list becomes. */
export function TaskTable(props: Props) {
  const picked = usePicked(props.search);
  const [wish, setWish] = useState<Wish | null>(null);
  const close = () => {
    setWish(null);
    picked.clear();
  };
  return (
    <>
      <Listed {...props} picked={picked} onWish={setWish} />
      {wish && (
        <BulkPanel
          request={wish.request}
          title={wish.title}
          confirmLabel={wish.confirm}
          onClose={close}
          onFailed={close}
        />
      )}
    </>
  );
}

type ListedProps = Props & { picked: Picked; onWish: (wish: Wish) => void };

function Listed({ search, tasks, columns, picked, onWish, onBest, onChange }: ListedProps) {
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
      <BulkBar
        rows={tasks.rows}
        total={tasks.total}
        oneStep={search.step !== undefined}
        // one's own and those sent off cannot be taken
        claimable={!['mine', 'sent'].includes(search.list ?? 'mine')}
        picked={picked}
        onWish={onWish}
      />
      <TaskGrid key={JSON.stringify(search)} search={search} tasks={tasks} columns={columns} picked={picked} />
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
  const { t } = useTranslation(['work', 'counter']);
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
  if (atTheCounter(list)) return <Empty title={t(`counter:empty.${list}`)} text={t(`counter:empty.${list}Text`)} />;
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
