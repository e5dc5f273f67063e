import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '../../app/use-session';
import { OfficersPage } from './officers-page';

const route = getRouteApi('/shell/officers');

export function OfficersRoute() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { officer } = useSession();
  return (
    <OfficersPage
      search={search}
      ownUnit={officer?.positions[0]?.unit.code}
      onSearch={(next) => navigate({ search: next, resetScroll: false })}
    />
  );
}
