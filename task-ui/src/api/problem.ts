import type { Problem as Described } from './schema';

/** What the server says when it refuses (RFC 9457 with our own members), or what stands in for it on the way here. */
export type Problem = Pick<Described, 'title' | 'status' | 'code'> & Partial<Described>;

/** Codes of failures that never reached the server. */
export type LocalCode = 'unreachable' | 'unreadable-answer';

/** Every failed call ends in this one type, so a page needs a single way to show it. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
  }

  get status() {
    return this.problem.status;
  }

  get code() {
    return this.problem.code;
  }
}

export const problemOf = (error: unknown): Problem | undefined =>
  error instanceof ProblemError ? error.problem : undefined;

/** Codes by which the server says that the thing is no longer as it was seen; its other conflicts are rules. */
const OVERTAKEN: readonly string[] = [
  'stale-version',
  'already-claimed',
  'task-finished',
  'dossier-changed',
  'changed-meanwhile',
];

/** True when somebody else was faster: the page shows what changed instead of an error. */
export const isOvertaken = (error: unknown) => OVERTAKEN.includes(problemOf(error)?.code ?? '');

/** True when no answer came, or one of a proxy: the command may have been done or not. */
export const isUnanswered = (error: unknown) =>
  (['unreachable', 'unreadable-answer'] satisfies LocalCode[]).some((code) => code === problemOf(error)?.code);
