import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '../../app/use-session';
import { AbsencePage } from './absence-page';

const route = getRouteApi('/shell/absence');

export function AbsenceRoute() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { officer, may } = useSession();
  return (
    <AbsencePage
      search={search}
      me={may('WORK_ON_TASK') ? officer?.id : undefined}
      manages={may('REASSIGN_TASK')}
      ownUnit={officer?.positions[0]?.unit.code}
      onSearch={(next) => navigate({ search: next, resetScroll: false })}
    />
  );
}
