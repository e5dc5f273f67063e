import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceptionProcedure } from '../../api/types';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { useFormats } from '../../lib/formats';
import { procedureQuery } from './api/procedures';
import type { Submission } from './api/submit-dossier';
import { Counter } from './counter';
import { ReceptionResult } from './reception-result';

const route = getRouteApi('/shell/reception/$procedure');

export function ReceptionPage() {
  const { procedure } = route.useParams();
  const query = useQuery(procedureQuery(procedure));
  if (query.isPending) return <Loading lines={10} />;
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <OneProcedure key={query.data.code} procedure={query.data} />;
}

/** The counter, then the result; "one more" begins with an empty declaration. */
function OneProcedure({ procedure }: { procedure: ReceptionProcedure }) {
  const { t } = useTranslation('reception');
  const { text } = useFormats();
  const [round, setRound] = useState(0);
  const [done, setDone] = useState<Submission | null>(null);
  const restart = () => setRound(round + 1);
  const again = () => {
    setDone(null);
    restart();
  };
  if (done) return <ReceptionResult submission={done} onAgain={again} />;
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
      />
      <Counter key={round} procedure={procedure} onDone={setDone} onRestart={restart} />
    </>
  );
}
