import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post, remove } from '../../../api/http';
import type { Session } from '../../../api/types';
import { SESSION_KEY } from './get-session';

export type Credentials = { username: string; password: string };

/** Signs in; everything kept from an earlier person is dropped first. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => post<Session>('/api/session', credentials),
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(SESSION_KEY, session);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => remove<void>('/api/session'),
    onSettled: () => client.clear(),
  });
}

const POLL_MILLIS = 2_000;

/** The server starts anew and lives through its nine months again; readiness tells when it is done. */
async function resetDemo() {
  await post<void>('/api/demo/reset');
  while (!(await ready())) await new Promise((resolve) => setTimeout(resolve, POLL_MILLIS));
}

const ready = () =>
  fetch('/actuator/health/readiness').then(
    (answer) => answer.ok,
    () => false,
  );

/** Puts the trial data back to their start; exists in the demo only. */
export function useResetDemo() {
  const client = useQueryClient();
  return useMutation({ mutationFn: resetDemo, onSuccess: () => client.clear() });
}
