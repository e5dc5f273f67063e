import { Link, type LinkProps } from '@tanstack/react-router';
import classes from './named-filters.module.css';

type Props = {
  label: string;
  filters: readonly { name: string; link: LinkProps; shown: boolean }[];
};

/** What an officer has kept under names of their own, each a link to it; nothing while nothing is kept. */
export function NamedFilters({ label, filters }: Props) {
  if (filters.length === 0) return null;
  return (
    <nav aria-label={label} className={classes.filters}>
      {filters.map(({ name, link, shown }) => (
        <Link
          key={name}
          {...link}
          className={classes.filter}
          aria-current={shown ? 'page' : undefined}
          // a link of its own is current where its whole address is
          activeOptions={{ exact: true }}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
