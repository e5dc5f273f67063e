import { HttpResponse, http, type RequestHandler } from 'msw';
import type { OpenStep, SavedSearches, WatchedDossier, WorkView } from '../api/types';
import { birth, dossier, tasks } from './dossiers';
import { commune } from './people';

let view: WorkView = { version: 0, filters: [], columns: null };
let searches: SavedSearches = { version: 0, searches: [] };
const watched = new Set<string>();

/** Puts what officers keep for themselves back to nothing. */
export function clearDesk() {
  view = { version: 0, filters: [], columns: null };
  searches = { version: 0, searches: [] };
  watched.clear();
}

function watchedDossier(code: string): WatchedDossier {
  const row = tasks.find((task) => task.dossierCode === code) ?? tasks[0];
  return {
    code,
    ownerName: row?.ownerName ?? '',
    procedureName: birth,
    unit: commune,
    status: 4,
    statusName: dossier.statusName,
    steps: dossier.openTasks as OpenStep[],
    waiting: null,
    dueAt: dossier.dueAt,
    remainingMinutes: 610,
    urgency: 'ON_TRACK',
    since: '2026-11-23T09:00:00+07:00',
  };
}

/** What officers keep for themselves: named searches and filters, columns, watched dossiers. */
export const deskHandlers: RequestHandler[] = [
  http.get('*/api/saved-searches', () => HttpResponse.json(searches)),
  http.put('*/api/saved-searches', async ({ request }) => {
    const sent = (await request.json()) as SavedSearches;
    searches = { ...sent, version: searches.version + 1 };
    return HttpResponse.json(searches);
  }),
  http.get('*/api/work-view', () => HttpResponse.json(view)),
  http.put('*/api/work-view', async ({ request }) => {
    const sent = (await request.json()) as WorkView;
    view = { ...sent, version: view.version + 1 };
    return HttpResponse.json(view);
  }),
  http.get('*/api/notices/unread', () => HttpResponse.json({ unread: 0 })),
  http.get('*/api/watched-dossiers', () => HttpResponse.json([...watched].map(watchedDossier))),
  http.put('*/api/dossiers/:code/watch', ({ params }) => {
    watched.add(String(params.code));
    return new HttpResponse(null, { status: 204 });
  }),
  http.delete('*/api/dossiers/:code/watch', ({ params }) => {
    watched.delete(String(params.code));
    return new HttpResponse(null, { status: 204 });
  }),
];
