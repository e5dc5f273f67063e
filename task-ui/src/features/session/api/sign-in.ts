import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { post, remove, resetDemo } from '../../../api/http';
import type { Credentials } from '../../../api/schema';
import { forgetPerson } from '../../../lib/person-change';
import { SESSION_KEY } from './get-session';

/** Signs in; everything kept from an earlier person is dropped first. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => post('/api/session', { body: credentials }),
    onSuccess: (session) => {
      client.clear();
      forgetPerson();
      client.setQueryData(SESSION_KEY, session);
    },
  });
}

/**
 * Signs out and leaves for the sign-in page; when that fails the person is still signed in, and everything stays.
 *
 * @param onGone once nobody is signed in, before the page is left
 */
export function useSignOut(onGone: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => remove('/api/session'),
    onSuccess: async () => {
      onGone();
      // in this order: a page that finds its session gone would take it for one that ran out
      await navigate({ to: '/sign-in', ignoreBlocker: true });
      client.clear();
      forgetPerson();
    },
  });
}

const POLL_MILLIS = 2_000;

/** The server starts anew and lives through its nine months again; readiness tells when it is done. */
async function resetAndWait() {
  await resetDemo();
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
  return useMutation({ mutationFn: resetAndWait, onSuccess: () => client.clear() });
}
