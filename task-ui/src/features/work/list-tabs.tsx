import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { watchedQuery } from '../../api/watched';
import { useSession } from '../../app/use-session';
import { useChosenInSight } from '../../components/use-in-sight';
import { countQuery } from './api/get-tasks';
import { ListTab } from './list-tab';
import classes from './list-tabs.module.css';
import { type ListName, OWN_LISTS, type TaskListName } from './work-search';

/** The lists of tasks side by side, each with its number. */
export function ListTabs({ active }: { active: ListName }) {
  const { t } = useTranslation('work');
  const { may } = useSession();
  const strip = useRef<HTMLElement>(null);
  useChosenInSight(strip, '[aria-current]', active);
  return (
    <nav ref={strip} aria-label={t('lists')} className={classes.tabs}>
      {OWN_LISTS.filter((list) => list !== 'coordination' || may('COORDINATE_DOSSIER')).map((list) => (
        <Counted key={list} list={list} active={list === active} />
      ))}
    </nav>
  );
}

function Counted({ list, active }: { list: (typeof OWN_LISTS)[number]; active: boolean }) {
  return list === 'watched' ? <WatchedTab active={active} /> : <TaskListTab list={list} active={active} />;
}

function TaskListTab({ list, active }: { list: TaskListName; active: boolean }) {
  const { data: count } = useQuery(countQuery(list));
  // hardly ever needed: it shows while something is in it
  if (list === 'coordination' && !active && !count) return null;
  return <ListTab list={list} active={active} count={count} />;
}

function WatchedTab({ active }: { active: boolean }) {
  const { data } = useQuery(watchedQuery);
  return <ListTab list="watched" active={active} count={data?.length} />;
}
