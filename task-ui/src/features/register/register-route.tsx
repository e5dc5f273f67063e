import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { type RegisterFilter, unitsQuery } from './api/get-register';
import { RegisterPage } from './register-page';

const route = getRouteApi('/shell/register');

/** The local date in Viet Nam, as 2026-11-23. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

/** Keeps what is looked at in the address; at first the month so far of one's own unit. */
export function RegisterRoute() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const units = useQuery(unitsQuery);
  if (units.isPending) return <Loading />;
  if (!units.data) return <Failure error={units.error} onRetry={() => units.refetch()} />;
  const to = search.to ?? today();
  const filter: RegisterFilter = {
    unit: search.unit ?? units.data[0]?.code ?? '',
    from: search.from ?? `${to.slice(0, 8)}01`,
    to,
    procedure: search.procedure,
    status: search.status,
  };
  return (
    <RegisterPage
      filter={filter}
      units={units.data}
      onFilter={(changed) => void navigate({ search: changed, resetScroll: false })}
    />
  );
}
