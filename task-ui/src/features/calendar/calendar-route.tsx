import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { sessionQuery } from '../session/api/get-session';
import { CalendarPage } from './calendar-page';

const route = getRouteApi('/shell/calendar');

/** The local date in Viet Nam, as 2026-11-23. */
const localToday = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

export function CalendarRoute() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const session = useQuery(sessionQuery);
  return (
    <CalendarPage
      search={search}
      ownUnit={session.data?.officer?.positions[0]?.unit.code}
      today={localToday()}
      onSearch={(next) => navigate({ search: next, resetScroll: false })}
    />
  );
}
