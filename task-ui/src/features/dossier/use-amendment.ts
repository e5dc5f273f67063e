import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isOvertaken } from '../../api/problem';
import type { DossierDetail } from '../../api/types';
import { useDossierCommand } from './api/act-on-dossier';

/**
 * A change of a dossier's record in two steps: it is looked at, and only what was looked at can be confirmed. The
 * revision is that of the dossier as the officer saw it when the dialog opened.
 */
export function useAmendment<B, P>(
  dossier: DossierDetail,
  preview: (code: string, body: B) => Promise<P>,
  command: (code: string, body: B) => Promise<unknown>,
  onDone: () => void,
) {
  const [revision, setRevision] = useState(dossier.revision);
  const look = useMutation({ mutationFn: (body: B) => preview(dossier.code, body) });
  const act = useDossierCommand(dossier.code, command);
  const error = act.error ?? look.error;
  const again = () => {
    look.reset();
    act.reset();
  };
  return {
    revision,
    seen: look.data,
    busy: look.isPending || act.isPending,
    overtaken: isOvertaken(error),
    error: isOvertaken(error) ? undefined : error,
    /** Something was typed: what was shown no longer holds. */
    again,
    /** The officer has seen what changed. */
    goOn: () => {
      setRevision(dossier.revision);
      again();
    },
    next: (body: B) => (look.data ? act.mutate(body, { onSuccess: onDone }) : look.mutate(body)),
  };
}
