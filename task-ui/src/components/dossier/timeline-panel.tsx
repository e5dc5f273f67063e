import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { timelineQuery } from '../../api/timeline';
import { Failure } from '../failure';
import { Gantt } from '../gantt/gantt';
import { useOfficeDays } from '../gantt/use-office-days';
import { Loading } from '../loading';
import { Outdated } from '../outdated';

/** The way of a dossier through its steps, planned and actual. */
export function TimelinePanel({ code }: { code: string }) {
  const { t } = useTranslation('dossier');
  const query = useQuery(timelineQuery(code));
  const calendar = useOfficeDays(query.data);
  if (query.isPending) return <Loading />;
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      {query.isError && <Outdated error={query.error} onRetry={() => void query.refetch()} />}
      <Gantt timeline={query.data} calendar={calendar} />
      <p>
        <Link to="/dossiers/$code/timeline" params={{ code }}>
          {t('timelinePage')}
        </Link>
      </p>
    </>
  );
}
