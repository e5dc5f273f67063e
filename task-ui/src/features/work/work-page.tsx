import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facet } from '../../api/types';
import { FacetPanel } from '../../components/facet-panel';
import { PageHeader } from '../../components/page-header';
import { SearchField } from '../../components/search-field';
import { useKeys } from '../../lib/keyboard';
import { workViewQuery } from './api/work-view';
import { FilterBar } from './filter-bar';
import { ListTabs } from './list-tabs';
import { TaskTable } from './task-table';
import { useBestTask } from './use-best-task';
import { useTaskList } from './use-task-list';
import { WatchedList } from './watched-list';
import classes from './work.module.css';
import { NO_FILTERS, PRIORITIES, URGENCIES, type WorkSearch } from './work-search';

const route = getRouteApi('/shell/work');

/** What an officer has to do, most urgent first; every choice stands in the address bar. */
export function WorkPage() {
  const { t } = useTranslation('work');
  const search = route.useSearch();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const best = useBestTask();
  const tasks = useTaskList(search);
  const { data: view } = useQuery(workViewQuery);
  const choose = (change: WorkSearch) =>
    void navigate({ to: '/work', search: { ...search, ...change }, resetScroll: false });
  useKeys({ n: best.claim, '/': () => input.current?.focus() });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        <Button onClick={best.claim} loading={best.busy} rightSection={<kbd className={classes.key}>n</kbd>}>
          {t('best')}
        </Button>
      </PageHeader>
      <ListTabs active={search.list ?? 'mine'} />
      <FilterBar search={search} />
      <div className={classes.columns}>
        <FacetPanel
          label={t('filter')}
          groups={[
            {
              name: 'urgency',
              title: t('facet.urgency'),
              facets: inOrder(tasks.facets?.urgency ?? [], URGENCIES),
              chosen: search.urgency,
            },
            {
              name: 'priority',
              title: t('facet.priority'),
              facets: inOrder(tasks.facets?.priority ?? [], PRIORITIES),
              chosen: search.priority,
            },
            { name: 'step', title: t('facet.step'), facets: tasks.facets?.step ?? [], chosen: search.step },
            {
              name: 'procedure',
              title: t('facet.procedure'),
              facets: tasks.facets?.procedure ?? [],
              chosen: search.procedure,
            },
            { name: 'unit', title: t('facet.unit'), facets: tasks.facets?.unit ?? [], chosen: search.unit },
            {
              name: 'label',
              title: t('facet.label'),
              facets: tasks.facets?.label ?? [],
              chosen: search.label?.toString(),
              partial: true,
            },
          ]}
          onChoose={(name, value) => choose({ [name]: name === 'label' && value ? Number(value) : value })}
          onClear={() => choose(NO_FILTERS)}
        />
        <div className={classes.results}>
          <SearchField
            ref={input}
            label={t('find')}
            placeholder={t('findHint')}
            value={search.q ?? ''}
            onChange={(q) => navigate({ to: '/work', search: { ...search, q: q || undefined }, replace: true })}
          />
          {search.list === 'watched' ? (
            <WatchedList q={search.q} />
          ) : (
            <TaskTable
              search={search}
              tasks={tasks}
              columns={view?.columns ?? null}
              onBest={best.claim}
              onChange={choose}
            />
          )}
        </div>
      </div>
    </>
  );
}

/** Most pressing first, as in the list itself; the server sorts by number. */
const inOrder = (facets: readonly Facet[], order: readonly string[]) =>
  [...facets].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
