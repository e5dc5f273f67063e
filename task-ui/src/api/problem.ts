import type { Text } from './types';

export type Violation = { field: string; value: unknown; rule: Text };

/** What the server says when it refuses: RFC 9457 with our own members. Title and detail come in the asked language. */
export type Problem = {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  code: string;
  text?: Text;
  violations?: Violation[];
  dossierCode?: string;
};

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
