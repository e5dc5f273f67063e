import { useRef, useState } from 'react';
import { useSession } from '../../app/use-session';
import { draftKey, dropDraft, type Kept, keepDraft, readDraft } from '../../lib/drafts';

export type Draft<T> = {
  /** What this person had typed here and not sent when the page was left. */
  kept: Kept<T> | null;
  /** Whether something stands on the page that was not sent. */
  unsent: boolean;
  /** Takes note of what stands on the page; the first note tells how an untouched page looks. */
  note: (value: T) => void;
  /** It was sent, or given up: nothing is kept any more. */
  drop: () => void;
};

/** Keeps what a person types about one subject until it is sent, through reloads, ways back and sessions that end. */
export function useDraft<T>(subject: string): Draft<T> {
  const { officer } = useSession();
  const [key] = useState(() => draftKey(officer?.username ?? '', subject));
  const [kept] = useState(() => readDraft<T>(key));
  const [unsent, setUnsent] = useState(kept !== null);
  const began = useRef<string>(undefined);
  // what lies in the store: written again only if it differs, so that its time stays that of the typing
  const stored = useRef(kept ? JSON.stringify(kept.value) : undefined);
  const over = useRef(false);

  const note = (value: T) => {
    if (over.current) return;
    const now = JSON.stringify(value);
    began.current ??= now;
    const touched = kept !== null || now !== began.current;
    if (!touched) dropDraft(key);
    else if (now !== stored.current) keepDraft(key, value);
    stored.current = touched ? now : undefined;
    setUnsent(touched);
  };
  const drop = () => {
    over.current = true;
    dropDraft(key);
    setUnsent(false);
  };
  return { kept, unsent, note, drop };
}
