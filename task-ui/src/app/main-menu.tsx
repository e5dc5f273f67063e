import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { destinationsOf } from './navigation';
import classes from './shell.module.css';
import { useSession } from './use-session';

/** The pages this person may open. */
export function MainMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const { pathname } = useLocation();
  // a task belongs to the work list it is taken from
  const within = (to: string) => to === '/work' && pathname.startsWith('/tasks/');
  return (
    <ul className={classes.menu}>
      {destinationsOf(session).map(({ key, to }) => (
        <li key={key}>
          <Link
            to={to}
            className={classes.item}
            aria-current={within(to) ? 'true' : undefined}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(`nav.${key}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
