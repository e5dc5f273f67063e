import { getRouteApi } from '@tanstack/react-router';
import { ProcedurePage } from './procedure-page';

const route = getRouteApi('/shell/catalogue/$code');

export function ProcedureRoute() {
  const { code } = route.useParams();
  const { tab = 'diagram', ...rest } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <ProcedurePage
      code={code}
      search={{ tab, ...rest }}
      onSearch={(search) => navigate({ search, resetScroll: false })}
    />
  );
}
