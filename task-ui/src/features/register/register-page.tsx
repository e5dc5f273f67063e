import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UnitRef } from '../../api/schema';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { useFormats } from '../../lib/formats';
import { fileAddress, type RegisterFilter, registerQuery } from './api/get-register';
import { FileLink } from './file-link';
import classes from './register.module.css';
import { RegisterFilters } from './register-filters';
import { RegisterTable } from './register-table';

type Props = { filter: RegisterFilter; units: readonly UnitRef[]; onFilter: (filter: RegisterFilter) => void };

/** The register of a unit (form 07): what it received in a period, on the screen and as files. */
export function RegisterPage({ filter, units, onFilter }: Props) {
  const { t } = useTranslation('register');
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} lead={t('lead')}>
        <FileLink variant="default" href={fileAddress('export.csv', filter)}>
          {t('csv')}
        </FileLink>
        <FileLink href={fileAddress('book.pdf', filter)}>{t('pdf')}</FileLink>
      </PageHeader>
      <RegisterFilters filter={filter} units={units} onFilter={onFilter} />
      <Lines filter={filter} />
    </div>
  );
}

function Lines({ filter }: { filter: RegisterFilter }) {
  const { t } = useTranslation(['register', 'common']);
  const formats = useFormats();
  const query = useInfiniteQuery(registerQuery(filter));
  if (query.isPending) return <Loading lines={8} label={t('loading')} />;
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <Empty title={t('none')} text={t('noneText')} />;
  return (
    <section aria-label={t('lines')} className={classes.lines}>
      <RegisterTable rows={rows} />
      <div className={classes.more}>
        <span role="status">
          {t(query.hasNextPage ? 'shown' : 'shownAll', { count: rows.length, shown: formats.number(rows.length) })}
        </span>
        {query.hasNextPage && (
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('common:loadMore')}
          </Button>
        )}
      </div>
    </section>
  );
}
