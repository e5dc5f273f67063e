import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header';
import { SearchField } from '../../components/search-field';
import { useKeys } from '../../lib/keyboard';
import { counterTodayQuery } from './api/counter-today';
import { CounterNumbers } from './counter-numbers';
import { ListTab } from './list-tab';
import tabs from './list-tabs.module.css';
import { TaskTable } from './task-table';
import { useTaskList } from './use-task-list';
import classes from './work.module.css';
import { atTheCounter, COUNTER_LISTS, type WorkSearch } from './work-search';

const route = getRouteApi('/shell/counter');
const COLUMNS = ['DUE', 'STEP', 'STATUS', 'ASSIGNEE'] as const;

/** What waits at the counter today: to be received, to be supplemented, to be handed out; the list and its keys are those of the work. */
export function CounterDayPage() {
  const { t } = useTranslation(['counter', 'work']);
  const asked = route.useSearch();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const list = atTheCounter(asked.list) ? asked.list : 'to_receive';
  const search: WorkSearch = { ...asked, list };
  const tasks = useTaskList(search);
  const { data: today } = useQuery(counterTodayQuery);
  const choose = (change: WorkSearch) =>
    void navigate({ to: '/counter', search: { ...search, ...change }, resetScroll: false });
  useKeys({ '/': () => input.current?.focus() });
  const counts = { to_receive: today?.toReceive, supplemented: today?.supplemented, to_hand_out: today?.toHandOut };
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        <Button component={Link} to="/reception" variant="default">
          {t('receive')}
        </Button>
      </PageHeader>
      <CounterNumbers today={today} onLate={() => choose({ list: 'to_receive', urgency: 'OVERDUE' })} />
      <nav aria-label={t('lists')} className={tabs.tabs}>
        {COUNTER_LISTS.map((each) => (
          <ListTab key={each} list={each} active={each === list} count={counts[each]} />
        ))}
      </nav>
      <div className={classes.results}>
        <SearchField
          ref={input}
          label={t('work:find')}
          placeholder={t('work:findHint')}
          value={search.q ?? ''}
          onChange={(q) => navigate({ to: '/counter', search: { ...search, q: q || undefined }, replace: true })}
        />
        <TaskTable search={search} tasks={tasks} columns={COLUMNS} onBest={() => undefined} onChange={choose} />
      </div>
    </>
  );
}
