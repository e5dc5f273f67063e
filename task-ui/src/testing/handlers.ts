import type { RequestHandler } from 'msw';
import { managementHandlers } from './management-handlers';

/** Answers of an invented server, for tests and for `vite --mode mock`. */
export const handlers: RequestHandler[] = [...managementHandlers];
