import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { problemOf } from '../../api/problem';
import { endSeries, keepSeries, type StoredSeries, seriesQuery } from './api/series';
import type { CounterDraft } from './counter-draft';
import type { FiledOne, KeptSeries } from './series';

/** Where the series lies: on the server, on its way there, or in this window only, and why. */
export type Keeping = 'saving' | 'saved' | 'unreachable' | 'too-large' | 'newer';

const PAUSE_MILLIS = 1_000;
const RETRY_MILLIS = 15_000;

/**
 * A series of dossiers of one procedure: what was filed in it, kept on the server with what is typed for the next. A window
 * that is behind another one of the same officer overwrites nothing and says so.
 *
 * @param id null while dossiers are taken in one by one
 */
export function useSeries(procedureCode: string, id: string | null, stored: StoredSeries | null) {
  const client = useQueryClient();
  const [filed, setFiled] = useState<FiledOne[]>(stored?.data.filed ?? []);
  const [keeping, setKeeping] = useState<Keeping>('saved');
  const now = useRef<KeptSeries>(stored?.data ?? { typed: null, filed: [] });
  const version = useRef(stored?.version ?? null);
  const told = useRef(stored && JSON.stringify(stored.data));
  const timer = useRef(0);
  const running = useRef<Promise<void>>(Promise.resolve());
  const failure = useRef<unknown>(null);
  const ended = useRef(false);

  const save = async (series: string) => {
    const data = now.current;
    const text = JSON.stringify(data);
    if (ended.current) return;
    if (text === told.current) return setKeeping('saved');
    try {
      const saved = await keepSeries(series, procedureCode, version.current, data);
      version.current = saved.version;
      told.current = text;
      const kept: StoredSeries = { version: saved.version, savedAt: saved.savedAt, data };
      client.setQueryData(seriesQuery(series).queryKey, kept);
      setKeeping('saved');
    } catch (error) {
      failure.current = error;
      const { code, status } = problemOf(error) ?? {};
      if (code === 'series-newer') return setKeeping('newer');
      setKeeping(status === 413 ? 'too-large' : 'unreachable');
      if (status !== 413) timer.current = window.setTimeout(() => flush(series), RETRY_MILLIS);
    }
  };
  const flush = (series: string) => {
    clearTimeout(timer.current);
    running.current = running.current.then(() => save(series));
    return running.current;
  };
  const change = (next: Partial<KeptSeries>, millis: number) => {
    now.current = { ...now.current, ...next };
    if (next.filed) setFiled(next.filed);
    if (!id || keeping === 'newer') return Promise.resolve();
    clearTimeout(timer.current);
    if (millis === 0) return flush(id);
    if (JSON.stringify(now.current) === told.current) return Promise.resolve();
    setKeeping('saving');
    timer.current = window.setTimeout(() => flush(id), millis);
    return Promise.resolve();
  };
  const leave = useEffectEvent(() => {
    clearTimeout(timer.current);
    if (id && keeping !== 'newer') void flush(id);
  });
  useEffect(() => leave, []);
  return {
    id,
    filed,
    keeping,
    /** What stands on the page, as it was last noted. */
    typed: () => now.current.typed,
    /** Takes note of what stands on the page. */
    note: (typed: CounterDraft) => void change({ typed }, PAUSE_MILLIS),
    /** The same at once: a dossier goes out only when the server knows under which key. Rejects with why it does not. */
    keepNow: async (typed: CounterDraft) => {
      await change({ typed }, 0);
      if (id && JSON.stringify(now.current) !== told.current) throw failure.current;
    },
    add: (one: FiledOne, next: CounterDraft) => void change({ filed: [...now.current.filed, one], typed: next }, 0),
    withdrawn: (code: string) =>
      void change({ filed: now.current.filed.map((it) => (it.code === code ? { ...it, withdrawn: true } : it)) }, 0),
    /** Nothing more is kept; what was filed stays filed. */
    end: async () => {
      ended.current = true;
      await running.current;
      clearTimeout(timer.current);
      if (id) {
        await endSeries(id);
        client.removeQueries({ queryKey: seriesQuery(id).queryKey });
      }
      now.current = { typed: now.current.typed, filed: [] };
      version.current = null;
      told.current = null;
      ended.current = false;
      setFiled([]);
    },
  };
}

export type Series = ReturnType<typeof useSeries>;
