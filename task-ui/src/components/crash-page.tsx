import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import { Empty } from './empty';
import { Failure } from './failure';
import { ForbiddenPage } from './forbidden-page';
import { NotFoundPage } from './not-found-page';
import classes from './states.module.css';

/** What a page becomes when it cannot be shown: the fitting one of 403, 404, a refused call, or a defect of ours. */
export function CrashPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const status = problemOf(error)?.status;
  if (status === 403) return <ForbiddenPage />;
  if (status === 404) return <NotFoundPage />;
  return (
    <div className={classes.page}>
      <h1 className="visually-hidden">{t('crash.title')}</h1>
      {status === undefined ? (
        <Empty title={t('crash.title')} text={t('crash.text')}>
          <Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button>
        </Empty>
      ) : (
        <Failure error={error} onRetry={() => window.location.reload()} />
      )}
    </div>
  );
}
