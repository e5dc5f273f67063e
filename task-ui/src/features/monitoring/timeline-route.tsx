import { getRouteApi } from '@tanstack/react-router';
import { TimelinePage } from './timeline-page';

const route = getRouteApi('/shell/dossiers/$code/timeline');

export function TimelineRoute() {
  return <TimelinePage code={route.useParams().code} />;
}
