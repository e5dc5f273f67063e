import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from './empty';
import classes from './states.module.css';
import { useTitle } from './use-title';

/** The 404 page: unknown addresses and dossiers outside the person's scope look the same. */
export function NotFoundPage() {
  const { t } = useTranslation();
  useTitle(t('notFound.title'));
  return (
    <div className={classes.page}>
      <h1 className="visually-hidden">{t('notFound.title')}</h1>
      <Empty title={t('notFound.title')} text={t('notFound.text')}>
        <Link to="/">{t('notFound.home')}</Link>
      </Empty>
    </div>
  );
}
