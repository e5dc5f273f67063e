import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceptionProcedure } from '../../api/types';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { partOnDemand } from '../../components/on-demand';
import { PageHeader } from '../../components/page-header';
import { useFormats } from '../../lib/formats';
import { useFunctionKey } from '../../lib/keyboard';
import { procedureQuery } from './api/procedures';
import { type StoredSeries, seriesQuery } from './api/series';
import { Counter } from './counter';
import { useRounds } from './use-rounds';
import { useSeriesSwitch } from './use-series-switch';

const ReceptionResult = partOnDemand(async () => (await import('./reception-result')).ReceptionResult);
const SeriesPanel = partOnDemand(async () => (await import('./series-panel')).SeriesPanel);

const route = getRouteApi('/shell/reception/$procedure');

export function ReceptionPage() {
  const { procedure } = route.useParams();
  const { series } = route.useSearch();
  const query = useQuery(procedureQuery(procedure));
  const kept = useQuery({ ...seriesQuery(series ?? ''), enabled: series !== undefined });
  const [own, setOwn] = useState<string>();
  const [opened, setOpened] = useState(series);
  // a series that is opened takes the page anew; one that begins or ends on it leaves what is typed
  if (series && series !== opened && series !== own) setOpened(series);
  if (query.isPending || (series && kept.isPending)) return <Loading lines={10} />;
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (series && kept.isError) return <Failure error={kept.error} onRetry={() => void kept.refetch()} />;
  const key = `${query.data.code}/${opened ?? ''}`;
  const stored = (series && kept.data) || null;
  return <OneProcedure key={key} procedure={query.data} series={series ?? null} stored={stored} onBegun={setOwn} />;
}

type Props = {
  procedure: ReceptionProcedure;
  series: string | null;
  stored: StoredSeries | null;
  onBegun: (series: string) => void;
};

/** The counter, then the result; "one more" begins with an empty declaration, in a series at once with the same applicant. */
function OneProcedure({ procedure, series: id, stored, onBegun }: Props) {
  const { t } = useTranslation('reception');
  const { text } = useFormats();
  const rounds = useRounds(procedure, id, stored);
  const { series } = rounds;
  const [inSeries, switchSeries] = useSeriesSwitch(series, onBegun);
  useFunctionKey('F2', () => inSeries && !rounds.done && rounds.other());
  if (rounds.done) return <ReceptionResult submission={rounds.done} onAgain={rounds.again} />;
  return (
    <>
      <PageHeader
        title={text(procedure.name)}
        kicker={
          <>
            <Link to="/reception">{t('choose.title')}</Link> / <span className="digits">{procedure.code}</span>
          </>
        }
        lead={t('term', { term: text(procedure.term) })}
      >
        <Checkbox
          role="switch"
          label={t('series.switch')}
          checked={inSeries}
          onChange={(event) => switchSeries(event.currentTarget.checked)}
        />
      </PageHeader>
      {inSeries && <SeriesPanel series={series} onOther={rounds.other} />}
      <Counter
        key={rounds.round}
        procedure={procedure}
        series={series}
        begin={rounds.begin}
        onDone={rounds.filed}
        onRestart={rounds.restart}
      />
    </>
  );
}
