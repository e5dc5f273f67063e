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

/** True when somebody else was faster: the page shows what changed instead of an error. */
export const isConflict = (error: unknown) => problemOf(error)?.status === 409;
