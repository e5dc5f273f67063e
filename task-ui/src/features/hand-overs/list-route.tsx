import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { handOverQuery } from './api/hand-overs';
import { ListPage } from './list-page';

const route = getRouteApi('/shell/hand-overs/$serial');

/** The list that the address names. */
export function ListRoute() {
  const { serial } = route.useParams();
  const query = useQuery(handOverQuery(serial));
  if (query.isPending) return <Loading />;
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <ListPage list={query.data} />;
}
