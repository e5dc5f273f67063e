import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { timelineQuery } from '../../api/timeline';
import { Clocks } from '../../components/dossier/clocks';
import { DossierLink } from '../../components/dossier-link';
import { Failure } from '../../components/failure';
import { Gantt } from '../../components/gantt/gantt';
import { useOfficeDays } from '../../components/gantt/use-office-days';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { Events } from './events';
import classes from './monitoring.module.css';

/** The whole life of one dossier on one page: the chart, its numbers and every recorded event. */
export function TimelinePage({ code }: { code: string }) {
  const { t } = useTranslation('monitoring');
  const query = useQuery(timelineQuery(code));
  const calendar = useOfficeDays(query.data);
  return (
    <div className={classes.page}>
      <PageHeader kicker={<DossierLink code={code} />} title={t('timeline.title')} lead={t('timeline.lead')} />
      {query.isPending && <Loading label={t('timeline.loading')} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.data && (
        <>
          <Gantt timeline={query.data} calendar={calendar} />
          <section aria-labelledby="clocks-title" className={classes.section}>
            <h2 id="clocks-title">{t('timeline.clocks')}</h2>
            <div className={classes.card}>
              <Clocks clocks={query.data.clocks} />
            </div>
          </section>
          <Events events={query.data.events} verified={query.data.verified} />
        </>
      )}
    </div>
  );
}
