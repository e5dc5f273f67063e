import type { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../api/problem';
import type { Operation } from '../api/schema';
import { sessionQuery } from '../features/session/api/get-session';

/** Guards a page: without the permission its place is taken by the 403 page. The server checks again, of course. */
export const requires =
  (permission: Operation) =>
  async ({ context }: { context: { queryClient: QueryClient } }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session.permissions.includes(permission)) {
      throw new ProblemError({ title: permission, status: 403, code: 'forbidden' });
    }
  };
