import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './list-tabs.module.css';
import { atTheCounter, type ListName } from './work-search';

type Props = { list: ListName; active: boolean; count: number | undefined };

/** The way to one list of tasks, with its number. */
export function ListTab({ list, active, count }: Props) {
  const { t, i18n } = useTranslation(['work', 'counter']);
  return (
    <Link
      to={atTheCounter(list) ? '/counter' : '/work'}
      search={{ list }}
      className={classes.tab}
      aria-current={active ? 'page' : undefined}
    >
      {atTheCounter(list) ? t(`counter:list.${list}`) : t(`list.${list}`)}
      {/* its place is kept free, so that the strip stays where it is when the number comes */}
      <span className={classes.count} data-known={count !== undefined}>
        {count !== undefined && new Intl.NumberFormat(i18n.language).format(count)}
      </span>
    </Link>
  );
}
