/** What was typed at `at` (an instant) and is not sent yet. */
export type Kept<T> = { at: string; value: T };

const PREFIX = 'motcua.draft/';

/** Drafts lie in the tab's own storage: they outlive a reload and a session that ended, not the tab. */
export const draftKey = (account: string, subject: string) => `${PREFIX}${account}/${subject}`;

export function readDraft<T>(key: string): Kept<T> | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept<T> | null;
  } catch {
    return null;
  }
}

/** Keeps what can be kept: without room or right to store, one types as if there were no drafts. */
export function keepDraft<T>(key: string, value: T) {
  try {
    sessionStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), value } satisfies Kept<T>));
  } catch {
    sessionStorage.removeItem(key);
  }
}

export const dropDraft = (key: string) => sessionStorage.removeItem(key);

const draftsOf = (account: string) =>
  Object.keys(sessionStorage).filter((key) => key.startsWith(draftKey(account, '')));

export const hasDrafts = (account: string) => draftsOf(account).length > 0;

/** Drafts name citizens: they do not stay behind when the officer signs out. */
export const dropDrafts = (account: string) => draftsOf(account).forEach(dropDraft);
