import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { useFormats } from '../../lib/formats';
import { operationsQuery } from './api/operations';
import { Consumers } from './consumers';
import { Incidents } from './incidents';
import { IndexHealth } from './index-health';
import { JournalHealth } from './journal-health';
import { MailDelivery } from './mail-delivery';
import classes from './operations.module.css';
import { Parked } from './parked';
import { StandIns } from './stand-ins';

/** What the one who keeps the system running looks at: index, consumers, parked events, incidents, journal, stand-ins. */
export function OperationsPage() {
  const { t } = useTranslation(['operations', 'common']);
  const formats = useFormats();
  const query = useQuery(operationsQuery);
  return (
    <div className={classes.page}>
      <PageHeader title={t('common:nav.operations')} lead={t('lead')} />
      {query.isPending && <Loading label={t('loading')} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.data && (
        <>
          {query.data.calendarWarning && (
            <Alert color="yellow" title={t('calendar.title')}>
              {formats.text(query.data.calendarWarning)}
            </Alert>
          )}
          <Incidents incidents={query.data.incidents} />
          <div className={classes.halves}>
            <IndexHealth index={query.data.index} />
            <JournalHealth journal={query.data.journal} />
          </div>
          <Consumers consumers={query.data.consumers} />
          <Parked />
          <MailDelivery />
          {query.data.standIns && <StandIns standIns={query.data.standIns} />}
        </>
      )}
    </div>
  );
}
