import { useQuery } from '@tanstack/react-query';
import type { Operation } from '../api/schema';
import type { Session } from '../api/types';
import { sessionQuery } from '../features/session/api/get-session';

const NOBODY: Session = { officer: null, permissions: [], demo: false };

/** The session of the person in front of the screen; nobody while it is unknown. */
export function useSession() {
  const { data = NOBODY } = useQuery(sessionQuery);
  return { ...data, may: (permission: Operation) => data.permissions.includes(permission) };
}
