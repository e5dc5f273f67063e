import { useState } from 'react';
import type { ReceptionProcedure } from '../../api/types';
import type { StoredSeries } from './api/series';
import type { Submission } from './api/submit-dossier';
import type { Beginning } from './counter';
import { type CounterDraft, nextOf } from './counter-draft';
import { copiesIn } from './series';
import { emptySubmitter } from './submitter-panel';
import { useSeries } from './use-series';

/** One dossier after the other on the same page; in a series the next begins at once, as the one before it leaves it. */
export function useRounds({ code, form }: ReceptionProcedure, id: string | null, stored: StoredSeries | null) {
  const series = useSeries(code, id, stored);
  const [round, setRound] = useState(0);
  const [done, setDone] = useState<Submission | null>(null);
  const typed = stored?.data.typed;
  const [begin, setBegin] = useState<Beginning | null>(typed ? { draft: typed, at: stored.savedAt } : null);
  const go = (draft: CounterDraft | null) => {
    setBegin(draft && { draft, at: null });
    setRound((before) => before + 1);
  };
  const filed = (submission: Submission, left: CounterDraft, fee: number | null) => {
    const { code: dossier, dueAt } = submission.answer;
    const next = nextOf(left, form.schema, null);
    if (id) {
      const copies = copiesIn(left.data);
      series.add({ code: dossier, copies, fee, slip: dueAt !== null, withdrawn: false }, next);
    }
    if (!id || submission.failed.length > 0) setDone(submission);
    if (id) go(next);
  };
  return {
    series,
    round,
    begin,
    done,
    filed,
    /** Whoever stood here has gone: place and channel stay. What was sent without an answer stays too. */
    other: () => {
      const left = series.typed();
      if (left && !left.open) go(nextOf(left, form.schema, emptySubmitter));
    },
    restart: () => go(null),
    again: () => {
      setDone(null);
      if (!id) go(null);
    },
  };
}
