import { useState } from 'react';
import { newKey } from '../../api/http';
import { isUnanswered, problemOf } from '../../api/problem';
import type { NewDossier } from '../../api/types';
import { type ChosenFile, type KeyedDossier, type Submission, useSubmitDossier } from './api/submit-dossier';

/** Code of a refused key: an earlier request with it was done. */
const KEY_REUSED = 'idempotency-key-reused';

/**
 * Sends a dossier so that it is received once. While a request has no answer it stays `open`: nothing but the very same
 * request goes out again, also after a reload, and the server answers it as it answered the first.
 */
export function useSending(kept: KeyedDossier | null, onDone: (submission: Submission) => void) {
  const submit = useSubmitDossier();
  const [open, setOpen] = useState(kept);
  const [frozen, setFrozen] = useState(kept !== null);
  const send = (request: KeyedDossier, files: ChosenFile[]) => {
    setOpen(request);
    const onError = (error: unknown) => {
      // a session that ended says nothing about what was sent before it ended
      const unknown = isUnanswered(error) || (frozen && problemOf(error)?.status === 401);
      setFrozen(unknown);
      if (!unknown) setOpen(null);
    };
    submit.mutate({ ...request, files }, { onSuccess: onDone, onError });
  };
  return {
    open,
    /** Sent, and nobody knows whether it arrived: what was sent must not change. */
    frozen,
    busy: submit.isPending,
    error: submit.error,
    maybeReceived: problemOf(submit.error)?.code === KEY_REUSED,
    send: (dossier: NewDossier, files: ChosenFile[]) => send({ key: newKey(), dossier }, files),
    sendAgain: (files: ChosenFile[]) => open && send(open, files),
  };
}

export type Sending = ReturnType<typeof useSending>;
