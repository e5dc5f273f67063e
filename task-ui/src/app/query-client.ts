import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from '../api/problem';
import { SESSION_KEY } from '../features/session/api/get-session';

/** A call refused with 401 means that the session ended: ask for it again, the shell then leads to the sign-in page. */
function onError(error: unknown) {
  if (problemOf(error)?.status === 401) queryClient.invalidateQueries({ queryKey: SESSION_KEY });
}

/** Network trouble is already retried below (api/http.ts); what the server refuses stays refused. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: { queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: true } },
});
