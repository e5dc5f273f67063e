import { getRouteApi } from '@tanstack/react-router';
import { ProceduresPage } from './procedures-page';

const route = getRouteApi('/shell/catalogue');

export function ProceduresRoute() {
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  return <ProceduresPage q={q} onQ={(next) => navigate({ search: { q: next || undefined }, replace: true })} />;
}
