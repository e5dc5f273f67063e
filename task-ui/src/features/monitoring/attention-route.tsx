import { getRouteApi } from '@tanstack/react-router';
import type { AttentionFilter } from './api/get-attention';
import { AttentionPage } from './attention-page';

const route = getRouteApi('/shell/monitoring');

/** Keeps the filter in the address, so that a list can be sent to a colleague and found again on the way back. */
export function AttentionRoute() {
  const { kind = 'late', turn, unit } = route.useSearch();
  const navigate = route.useNavigate();
  // a facet stands amid the page: choosing one must not send its reader to the top
  const onFilter = (filter: AttentionFilter) => void navigate({ search: filter, resetScroll: false });
  return <AttentionPage filter={{ kind, turn, unit }} onFilter={onFilter} />;
}
