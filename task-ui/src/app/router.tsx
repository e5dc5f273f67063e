import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { CrashPage } from '../components/crash-page';
import { Loading } from '../components/loading';
import { NotFoundPage } from '../components/not-found-page';
import { absenceRoutes } from '../features/absence/routes';
import { calendarRoutes } from '../features/calendar/routes';
import { catalogueRoutes } from '../features/catalogue/routes';
import { dossierRoutes, dossierWindows } from '../features/dossier/routes';
import { handOverRoutes } from '../features/hand-overs/routes';
import { monitoringRoutes } from '../features/monitoring/routes';
import { noticesRoutes } from '../features/notices/routes';
import { officersRoutes } from '../features/officers/routes';
import { operationsRoutes } from '../features/operations/routes';
import { receptionRoutes } from '../features/reception/routes';
import { registerRoutes } from '../features/register/routes';
import { searchRoutes } from '../features/search/routes';
import { sessionQuery } from '../features/session/api/get-session';
import { sessionRoutes } from '../features/session/routes';
import { unitsRoutes } from '../features/units/routes';
import { workRoutes } from '../features/work/routes';
import { firstPage } from './navigation';
import { queryClient } from './query-client';
import { bareRoute, rootRoute, shellRoute } from './routes';

const index = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    throw redirect({ to: firstPage(await context.queryClient.ensureQueryData(sessionQuery)) });
  },
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...sessionRoutes,
    bareRoute.addChildren([...dossierWindows]),
    shellRoute.addChildren([
      index,
      ...workRoutes,
      ...receptionRoutes,
      ...dossierRoutes,
      ...handOverRoutes,
      ...searchRoutes,
      ...registerRoutes,
      ...monitoringRoutes,
      ...catalogueRoutes,
      ...calendarRoutes,
      ...absenceRoutes,
      ...noticesRoutes,
      ...unitsRoutes,
      ...officersRoutes,
      ...operationsRoutes,
    ]),
  ]),
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: CrashPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
