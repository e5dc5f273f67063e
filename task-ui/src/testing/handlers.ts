import type { RequestHandler } from 'msw';

/** Answers of an invented server, for tests and for `vite --mode mock`. */
export const handlers: RequestHandler[] = [];
