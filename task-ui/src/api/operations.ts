import type { paths } from './schema';

/** What the server's description (openapi.json) says about its addresses, in the form in which calls need it. */

export type Method = 'get' | 'post' | 'put' | 'delete';

/** Addresses that answer to a method. */
export type Path<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in M]: { responses: unknown } } ? P : never;
}[keyof paths];

type Operation<M extends Method, P extends Path<M>> = paths[P][M];

/** The body of a successful answer; nothing where there is none. */
export type Answer<M extends Method, P extends Path<M>> =
  Operation<M, P> extends { responses: infer R }
    ? R extends { 200: { content: infer C } }
      ? C[keyof C]
      : undefined
    : never;

type PathValues<O> = O extends { parameters: { path: infer V } } ? { path: V } : { path?: undefined };
type QueryValues<O> = O extends { parameters: { query?: infer V } }
  ? { query?: { [K in keyof NonNullable<V>]?: NonNullable<V>[K] | null } }
  : { query?: undefined };
type Body<O> = O extends { requestBody: { content: { 'application/json': infer B } } }
  ? { body: B }
  : O extends { requestBody: { content: { 'multipart/form-data': unknown } } }
    ? { form: FormData }
    : { body?: undefined };

/** What a call must and may carry. Empty values of a query are left out; a key makes a repetition harmless. */
export type Options<M extends Method, P extends Path<M>> = PathValues<Operation<M, P>> &
  QueryValues<Operation<M, P>> &
  Body<Operation<M, P>> & { key?: string; signal?: AbortSignal };

/** Options may be left out altogether where none is demanded. */
export type Arguments<M extends Method, P extends Path<M>> =
  Record<never, never> extends Options<M, P> ? [options?: Options<M, P>] : [options: Options<M, P>];
