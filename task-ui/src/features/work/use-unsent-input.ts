import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isOvertaken, problemOf } from '../../api/problem';
import type { UnsentInput } from '../../api/schema';
import type { FormData, TaskDetail } from '../../api/types';
import { useSession } from '../../app/use-session';
import { draftKey, dropDraft, keepDraft, readDraft } from '../../lib/drafts';
import { taskQuery } from './api/get-tasks';
import { giveInputUp, keepInput, unsentInput } from './api/keep-input';

/** What was typed, on which dossier and on which values of the form; `after` is the version that the server knew then. */
type Copy = { data: FormData; base: FormData; revision: number; after: number | null };

/** Where what stands on the page lies: on the server, on its way there, or in this tab only, and why. */
export type Keeping = 'nowhere' | 'saving' | 'saved' | 'unreachable' | 'too-large';

const PAUSE_MILLIS = 1_000;
const RETRY_MILLIS = 15_000;

const equal = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The tab's own copy if the server has not taken it over, otherwise the server's; and the server's when it is newer. */
function beginning(key: string, stored: UnsentInput | null) {
  const local = readDraft<Copy>(key);
  const fromServer = stored && { ...stored, at: stored.savedAt, after: stored.version };
  if (!local?.value.data || (stored && equal(stored.data, local.value.data))) {
    return { kept: fromServer, local: null, newer: null };
  }
  const behind = stored !== null && stored.version !== local.value.after;
  return { kept: { ...local.value, at: local.at }, local: local.value, newer: behind ? stored : null };
}

/**
 * Keeps what an officer types into the form of a step, through crashes of browser and server: at once in the tab, a
 * moment later on the server. A window that is behind another one of the same officer overwrites nothing and says so.
 *
 * @param givenUp version that was given up on this page: the task may still bring it along for a moment
 */
export function useUnsentInput(task: TaskDetail, givenUp: number) {
  const { officer } = useSession();
  const client = useQueryClient();
  const { taskId } = task;
  const stored = task.unsent && task.unsent.version > givenUp ? task.unsent : null;
  const [key] = useState(() => draftKey(officer?.username ?? '', `task/${taskId}`));
  const [first] = useState(() => beginning(key, stored));
  const [unsent, setUnsent] = useState(first.kept !== null);
  const [keeping, setKeeping] = useState<Keeping>(stored && first.kept && !first.newer ? 'saved' : 'nowhere');
  const [savedAt, setSavedAt] = useState(stored?.savedAt);
  const [newer, setNewer] = useState<UnsentInput | null>(first.newer);
  const began = useRef<string>(undefined);
  const noted = useRef<string>(undefined);
  const over = useRef(false);
  const left = useRef(false);
  const after = useRef(first.newer ? null : (first.kept?.after ?? null));
  const waiting = useRef<Copy>(undefined);
  const timer = useRef(0);
  const running = useRef(Promise.resolve());
  // what the server is known to have, or is being told
  const told = useRef(stored && JSON.stringify(stored.data));
  const may = task.allowed.includes('COMPLETE');

  const know = (unsent: UnsentInput | null) =>
    client.setQueryData<TaskDetail>(taskQuery(taskId).queryKey, (now) => now && { ...now, unsent });
  const later = (millis: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(flush, millis);
  };
  const flush = () => {
    clearTimeout(timer.current);
    running.current = running.current.then(save);
    return running.current;
  };
  const save = async () => {
    const copy = waiting.current;
    if (!copy || over.current) return;
    setKeeping('saving');
    told.current = JSON.stringify(copy.data);
    try {
      const saved = await keepInput(taskId, { ...copy, after: after.current });
      after.current = saved.version;
      setSavedAt(saved.savedAt);
      // who comes back to the page before it is loaded anew finds this
      know({
        version: saved.version,
        savedAt: saved.savedAt,
        revision: copy.revision,
        base: copy.base,
        data: copy.data,
      });
      if (waiting.current && waiting.current !== copy) return;
      waiting.current = undefined;
      dropDraft(key);
      setKeeping('saved');
    } catch (error) {
      told.current = null;
      waiting.current ??= copy;
      await failed(error);
    }
  };
  const failed = async (error: unknown) => {
    const problem = problemOf(error);
    if (problem?.code === 'input-newer') setNewer(await unsentInput(taskId).catch(() => null));
    // a step that has ended: the page says so itself
    if (isOvertaken(error)) return;
    setKeeping(problem?.status === 413 ? 'too-large' : problem?.code === 'input-newer' ? 'nowhere' : 'unreachable');
    // whoever has left the page has it in the tab, and sends it when they come back
    if (!left.current && problem?.status !== 413 && problem?.code !== 'input-newer') later(RETRY_MILLIS);
  };
  /** While the step is being completed nothing else is sent; if that fails, what was typed is kept after all. */
  const hold = () => clearTimeout(timer.current);
  const resume = () => later(PAUSE_MILLIS);
  const leave = useEffectEvent(() => {
    left.current = true;
    clearTimeout(timer.current);
    if (waiting.current && !over.current) void flush();
  });
  const enter = useEffectEvent(() => {
    left.current = false;
    if (!first.local || first.newer || !may) return;
    waiting.current = first.local;
    void flush();
  });
  useEffect(() => {
    enter();
    return leave;
  }, []);

  // a reload in the background tells what another window has kept meanwhile
  const seen = useEffectEvent((input: UnsentInput) => {
    if (input.version > (after.current ?? 0) && JSON.stringify(input.data) !== told.current) setNewer(input);
  });
  useEffect(() => {
    if (stored) seen(stored);
  }, [stored]);

  /** Takes note of what stands in the form; the first note tells how an untouched one looks. */
  const note = (data: FormData, on: TaskDetail) => {
    const now = JSON.stringify(data);
    const before = noted.current;
    noted.current = now;
    began.current ??= now;
    if (over.current || before === undefined || before === now) return;
    const touched = first.kept !== null || now !== began.current || after.current !== null;
    setUnsent(touched);
    if (!touched || now === told.current) {
      clearTimeout(timer.current);
      waiting.current = undefined;
      dropDraft(key);
      return;
    }
    waiting.current = { data, base: on.form?.data ?? {}, revision: on.dossier.revision, after: after.current };
    keepDraft(key, waiting.current);
    if (!may || newer) return;
    setKeeping('saving');
    later(PAUSE_MILLIS);
  };
  /** It was sent, and the server has dropped it with the step. */
  const sent = () => {
    over.current = true;
    clearTimeout(timer.current);
    dropDraft(key);
    setUnsent(false);
    know(null);
  };
  /** Gives it up, also on the server. */
  const drop = async () => {
    clearTimeout(timer.current);
    await running.current;
    await giveInputUp(taskId);
    sent();
  };
  /** The text of the other window was taken over, or is to be replaced by this one's. */
  const settle = (mine: FormData | null, on: TaskDetail) => {
    after.current = newer?.version ?? null;
    told.current = newer && JSON.stringify(newer.data);
    setNewer(null);
    if (!mine) {
      waiting.current = undefined;
      dropDraft(key);
      setKeeping('saved');
      return;
    }
    waiting.current = { data: mine, base: on.form?.data ?? {}, revision: on.dossier.revision, after: after.current };
    void flush();
  };
  /** The last version that the server is known to have. */
  const version = () => after.current ?? givenUp;
  return { kept: first.kept, unsent, version, keeping, savedAt, newer, hold, resume, note, sent, drop, settle };
}

export type UnsentInputState = ReturnType<typeof useUnsentInput>;
