import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from './empty';
import classes from './states.module.css';
import { useTitle } from './use-title';

/** The 403 page. */
export function ForbiddenPage() {
  const { t } = useTranslation();
  useTitle(t('forbidden.title'));
  return (
    <div className={classes.page}>
      <h1 className="visually-hidden">{t('forbidden.title')}</h1>
      <Empty title={t('forbidden.title')} text={t('forbidden.text')}>
        <Link to="/">{t('notFound.home')}</Link>
      </Empty>
    </div>
  );
}
