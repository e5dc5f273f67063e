import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { watchedQuery } from '../../api/watched';
import { useSession } from '../../app/use-session';
import { useChosenInSight } from '../../components/use-in-sight';
import { countQuery } from './api/get-tasks';
import classes from './list-tabs.module.css';
import { LISTS, type ListName, type TaskListName } from './work-search';

/** The lists of tasks side by side, each with its number. */
export function ListTabs({ active }: { active: ListName }) {
  const { t } = useTranslation('work');
  const { may } = useSession();
  const strip = useRef<HTMLElement>(null);
  useChosenInSight(strip, '[aria-current]', active);
  return (
    <nav ref={strip} aria-label={t('lists')} className={classes.tabs}>
      {LISTS.filter((list) => list !== 'coordination' || may('COORDINATE_DOSSIER')).map((list) => (
        <ListTab key={list} list={list} active={list === active} />
      ))}
    </nav>
  );
}

function ListTab({ list, active }: { list: ListName; active: boolean }) {
  return list === 'watched' ? <WatchedTab active={active} /> : <TaskListTab list={list} active={active} />;
}

function TaskListTab({ list, active }: { list: TaskListName; active: boolean }) {
  const { data: count } = useQuery(countQuery(list));
  // hardly ever needed: it shows while something is in it
  if (list === 'coordination' && !active && !count) return null;
  return <Tab list={list} active={active} count={count} />;
}

function WatchedTab({ active }: { active: boolean }) {
  const { data } = useQuery(watchedQuery);
  return <Tab list="watched" active={active} count={data?.length} />;
}

function Tab({ list, active, count }: { list: ListName; active: boolean; count: number | undefined }) {
  const { t, i18n } = useTranslation('work');
  return (
    <Link to="/work" search={{ list }} className={classes.tab} aria-current={active ? 'page' : undefined}>
      {t(`list.${list}`)}
      {/* its place is kept free, so that the strip stays where it is when the number comes */}
      <span className={classes.count} data-known={count !== undefined}>
        {count !== undefined && new Intl.NumberFormat(i18n.language).format(count)}
      </span>
    </Link>
  );
}
