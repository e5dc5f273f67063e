/** The answer of GET /api/dossiers/{code}/timeline. Minutes are office minutes (8 h = one working day). */
export type { Timeline, TimelineStep, Turn } from '../../api/schema';
