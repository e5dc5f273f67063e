import { useState } from 'react';
import { newKey } from '../../api/http';
import { isUnanswered, problemOf } from '../../api/problem';
import type { NewDossier } from '../../api/types';
import { type ChosenFile, type KeyedDossier, type Submission, useSubmitDossier } from './api/submit-dossier';

/** Code of a refused key: an earlier request with it was done. */
const KEY_REUSED = 'idempotency-key-reused';

/** The server knows a key for a day; well before that, so that no clock and no slow line brings a second dossier. */
const KEY_TRUSTED_MILLIS = 20 * 3_600_000;

/** A request and the instant (of this machine) at which it went out first. */
export type SentDossier = KeyedDossier & { at: number };

/** So is one whose time is not known. */
const isTooOld = (sent: SentDossier) => !(Date.now() - sent.at <= KEY_TRUSTED_MILLIS);

/**
 * Sends a dossier so that it is received once. While a request has no answer it stays `open`: nothing but the very same
 * request goes out again, also after a reload, and the server answers it as it answered the first. After too long the
 * server no longer knows the first: then only a search tells whether it was received.
 *
 * @param first what has to be done before the request goes out
 */
export function useSending(
  kept: SentDossier | null,
  onDone: (submission: Submission) => void,
  first: (request: SentDossier) => Promise<void>,
) {
  const submit = useSubmitDossier();
  const [open, setOpen] = useState(kept);
  const [expired, setExpired] = useState(kept !== null && isTooOld(kept));
  const [frozen, setFrozen] = useState(kept !== null && !expired);
  const send = (request: SentDossier, files: ChosenFile[]) => {
    setOpen(request);
    setExpired(false);
    const onError = (error: unknown) => {
      // a session that ended says nothing about what was sent before it ended
      const unknown = isUnanswered(error) || (frozen && problemOf(error)?.status === 401);
      setFrozen(unknown);
      if (!unknown) setOpen(null);
    };
    submit.mutate({ ...request, files, first: () => first(request) }, { onSuccess: onDone, onError });
  };
  const sendAgain = (files: ChosenFile[]) => {
    if (!open) return;
    if (!isTooOld(open)) return send(open, files);
    setExpired(true);
    setFrozen(false);
  };
  return {
    open,
    /** Sent, and nobody knows whether it arrived: what was sent must not change. */
    frozen,
    /** Sent so long ago that sending the same again could make a second dossier. */
    expired,
    busy: submit.isPending,
    error: submit.error,
    maybeReceived: expired || problemOf(submit.error)?.code === KEY_REUSED,
    send: (dossier: NewDossier, files: ChosenFile[]) => send({ key: newKey(), at: Date.now(), dossier }, files),
    sendAgain,
  };
}

export type Sending = ReturnType<typeof useSending>;
