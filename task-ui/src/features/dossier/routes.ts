import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requires } from '../../app/requires';
import { bareRoute, shellRoute } from '../../app/routes';
import { choiceParam, type RawSearch } from '../../lib/search-params';
import { TABS, type Tab } from './tabs';

export const dossierRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/dossiers/$code',
    validateSearch: (raw: RawSearch): { tab?: Tab } => ({ tab: choiceParam(raw, 'tab', TABS) }),
    component: lazyRouteComponent(() => import('./dossier-page'), 'DossierPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/dossiers/$code/owner',
    beforeLoad: requires('VIEW_DOSSIER'),
    component: lazyRouteComponent(() => import('./owner-page'), 'OwnerPage'),
  }),
] as const;

export const dossierWindows = [
  createRoute({
    getParentRoute: () => bareRoute,
    path: '/dossiers/$code/documents/$file',
    component: lazyRouteComponent(() => import('./document-window'), 'DocumentWindow'),
  }),
] as const;
