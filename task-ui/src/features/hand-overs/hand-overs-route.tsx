import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { desksQuery } from './api/hand-overs';
import { HandOversPage } from './hand-overs-page';

const route = getRouteApi('/shell/hand-overs');

/** Keeps in the address for which side of which unit one looks; at first the first of one's own. */
export function HandOversRoute() {
  const { t } = useTranslation('handOvers');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const desks = useQuery(desksQuery);
  if (desks.isPending) return <Loading />;
  if (!desks.data) return <Failure error={desks.error} onRetry={() => void desks.refetch()} />;
  const known = desks.data.find((it) => it.unit.code === search.unit && it.side === search.side);
  const desk = known ?? desks.data[0];
  if (!desk) return <Empty title={t('noDesk')} text={t('noDeskText')} />;
  return (
    <HandOversPage
      key={`${desk.unit.code} ${desk.side}`}
      desk={desk}
      desks={desks.data}
      onDesk={({ unit, side }) => void navigate({ search: { unit: unit.code, side }, resetScroll: false })}
      onMade={(list) => void navigate({ to: '/hand-overs/$serial', params: { serial: list.serial } })}
    />
  );
}
