import { getRouteApi } from '@tanstack/react-router';
import { AttentionPage } from './attention-page';

const route = getRouteApi('/shell/monitoring');

/** Keeps the filter in the address, so that a list can be sent to a colleague and found again on the way back. */
export function AttentionRoute() {
  const { kind = 'late', turn, unit } = route.useSearch();
  const navigate = route.useNavigate();
  return <AttentionPage filter={{ kind, turn, unit }} onFilter={(filter) => navigate({ search: filter })} />;
}
