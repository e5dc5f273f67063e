import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { unreadQuery } from '../api/notices';
import { SESSION_KEY } from '../features/session/api/get-session';

const ADDRESS = '/api/notices/stream';
const AGAIN_MILLIS = 60_000;

/**
 * Listens while the tab is in sight: a browser opens six connections to a server at most, and tabs that nobody looks at
 * would keep them from those that somebody works in. A tab that comes back is told the present number at once.
 */
export function useNoticeStream() {
  const client = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined;
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const close = () => {
      clearTimeout(again);
      source?.close();
      source = undefined;
    };
    const open = () => {
      close();
      source = new EventSource(ADDRESS);
      source.addEventListener('unread', ({ data }) => {
        const told = JSON.parse(data) as { unread: number };
        if (told.unread !== client.getQueryData(unreadQuery.queryKey)?.unread) {
          void client.invalidateQueries({ queryKey: ['notices', 'list'] });
        }
        client.setQueryData(unreadQuery.queryKey, told);
      });
      source.addEventListener('over', () => {
        close();
        // the page ends with the session, unless somebody has signed in again meanwhile
        again = setTimeout(open, AGAIN_MILLIS);
        void client.invalidateQueries({ queryKey: SESSION_KEY });
      });
      source.addEventListener('error', () => {
        // cut connections come back by themselves; a refusal does not
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MILLIS);
      });
    };
    const turn = () => (document.visibilityState === 'visible' ? open() : close());
    turn();
    document.addEventListener('visibilitychange', turn);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      close();
    };
  }, [client]);
}
