import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { destinationsOf } from './navigation';
import classes from './shell.module.css';
import { useSession } from './use-session';

/** The pages this person may open. */
export function MainMenu() {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <ul className={classes.menu}>
      {destinationsOf(session).map(({ key, to }) => (
        <li key={key}>
          <Link to={to} className={classes.item} activeProps={{ 'aria-current': 'page' }}>
            {t(`nav.${key}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
