import { getRouteApi } from '@tanstack/react-router';
import { UnitsPage } from './units-page';

const route = getRouteApi('/shell/units');

export function UnitsRoute() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return <UnitsPage search={search} onSearch={(next) => navigate({ search: next, resetScroll: false })} />;
}
