import { Readable } from 'node:stream';
import { getResponse, type RequestHandler } from 'msw';
import type { Plugin } from 'vite';

/** Answers /api from the handlers of the tests: `npm run dev -- --mode mock` needs no server behind it. */
export function mockApi(): Plugin {
  return {
    name: 'mock-api',
    configureServer(server) {
      server.middlewares.use('/api', async (incoming, outgoing, next) => {
        try {
          const { handlers } = (await server.ssrLoadModule('/src/testing/handlers.ts')) as {
            handlers: RequestHandler[];
          };
          const chunks: Buffer[] = [];
          for await (const chunk of incoming) chunks.push(chunk as Buffer);
          const request = new Request(`http://${incoming.headers.host}${incoming.originalUrl}`, {
            method: incoming.method,
            headers: Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
            body: chunks.length > 0 ? new Blob(chunks.map((it) => new Uint8Array(it))) : undefined,
          });
          const response = await getResponse(handlers, request);
          if (!response) return next();
          outgoing.writeHead(response.status, Object.fromEntries(response.headers));
          if (response.body) Readable.fromWeb(response.body as never).pipe(outgoing);
          else outgoing.end();
        } catch (error) {
          next(error);
        }
      });
    },
  };
}
