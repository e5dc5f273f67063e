import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from '../api/problem';
import { SESSION_KEY } from '../features/session/api/get-session';

/** Network trouble is already retried below (api/http.ts); what the server refuses stays refused. */
export function newQueryClient(): QueryClient {
  /** A call refused with 401 means that the session ended: ask for it again, the shell then leads to the sign-in page. */
  const onError = (error: unknown) => {
    if (problemOf(error)?.status === 401) void client.invalidateQueries({ queryKey: SESSION_KEY });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: true } },
  });
  return client;
}

export const queryClient = newQueryClient();
