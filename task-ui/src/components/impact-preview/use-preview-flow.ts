import { useCallback, useRef, useState } from 'react';
import { ProblemError } from '../../api/problem';
import type { Impact, ImpactRows } from './preview';

/** Where a person is between wishing for a change and having made it. */
export type Flow<Change, Applied> =
  | { at: 'idle' }
  | { at: 'previewing'; change: Change }
  | { at: 'previewed'; change: Change; impact: Impact; stale: boolean }
  | { at: 'applying'; change: Change; impact: Impact }
  | { at: 'applied'; change: Change; applied: Applied }
  | { at: 'failed'; change: Change; impact: Impact | null; error: ProblemError };

type Calls<Change, Applied> = {
  preview: (change: Change) => Promise<Impact>;
  apply: (change: Change, token: string) => Promise<Applied>;
  more: (token: string, cursor: string) => Promise<ImpactRows>;
};

/** How the fetching of further rows stands: a failure leaves the preview as it was. */
export type Following = { busy: boolean; error: ProblemError | null };
const SETTLED: Following = { busy: false, error: null };

/** Problem code that says: the data changed after the preview, nothing was applied. */
const STALE = 'stale-preview';

/** Sees a change on real dossiers first, applies exactly what was seen, and starts over when the data moved meanwhile. */
export function usePreviewFlow<Change, Applied>(calls: Calls<Change, Applied>) {
  const [flow, setFlow] = useState<Flow<Change, Applied>>({ at: 'idle' });
  const [following, setFollowing] = useState(SETTLED);
  const turn = useRef(0);
  const fetching = useRef(false);

  const look = useCallback(
    async (change: Change, stale = false) => {
      turn.current += 1;
      const mine = turn.current;
      setFlow({ at: 'previewing', change });
      setFollowing(SETTLED);
      try {
        const impact = await calls.preview(change);
        if (turn.current === mine) setFlow({ at: 'previewed', change, impact, stale });
      } catch (error) {
        if (turn.current === mine) setFlow({ at: 'failed', change, impact: null, error: refusal(error) });
      }
    },
    [calls],
  );

  const apply = useCallback(
    async (change: Change, impact: Impact) => {
      setFlow({ at: 'applying', change, impact });
      try {
        setFlow({ at: 'applied', change, applied: await calls.apply(change, impact.token) });
      } catch (error) {
        const refused = refusal(error);
        if (refused.code === STALE) await look(change, true);
        else setFlow({ at: 'failed', change, impact, error: refused });
      }
    },
    [calls, look],
  );

  const more = useCallback(async () => {
    // a second click before the answer would add the same rows twice
    if (fetching.current || flow.at !== 'previewed' || flow.impact.next === null) return;
    const { impact } = flow;
    fetching.current = true;
    setFollowing({ busy: true, error: null });
    try {
      const { items, next } = await calls.more(impact.token, flow.impact.next);
      setFlow((now) =>
        now.at === 'previewed' && now.impact.token === impact.token
          ? { ...now, impact: { ...impact, rows: [...impact.rows, ...items], next } }
          : now,
      );
      setFollowing(SETTLED);
    } catch (error) {
      setFollowing({ busy: false, error: refusal(error) });
    } finally {
      fetching.current = false;
    }
  }, [calls, flow]);

  const reset = useCallback(() => {
    turn.current += 1;
    setFlow({ at: 'idle' });
  }, []);

  return { flow, following, look, apply, more, reset };
}

/** What the server refused with; anything else is a fault of this page and stays one. */
function refusal(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  throw error;
}
