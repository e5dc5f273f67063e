import type { RequestHandler } from 'msw';
import { type SetupServer, setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** A server that answers all tests of the file that calls this at its top. */
export function serverWith(...handlers: RequestHandler[]): SetupServer {
  const server = setupServer(...handlers);
  answering(server);
  return server;
}

/**
 * Lets a server answer all tests of the file that calls this at its top. A module must not do so for itself: the files
 * share their modules, so its hooks would reach the first file only.
 */
export function answering(server: SetupServer) {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => {
    server.resetHandlers();
    sessionStorage.clear();
  });
  afterAll(() => server.close());
}
