import type { Answer, Arguments, Path } from './operations';
import { type Problem, ProblemError } from './problem';

type Loose = {
  path?: Record<string, string | number>;
  query?: Record<string, unknown>;
  body?: unknown;
  form?: FormData;
  key?: string;
  signal?: AbortSignal;
};

const RETRIES = 2;

/** A fresh Idempotency-Key; one per user action, so that asking again cannot do the thing twice. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const get = <P extends Path<'get'>>(path: P, ...[options]: Arguments<'get', P>) =>
  send<Answer<'get', P>>('GET', path, options as Loose);
export const post = <P extends Path<'post'>>(path: P, ...[options]: Arguments<'post', P>) =>
  send<Answer<'post', P>>('POST', path, options as Loose);
export const put = <P extends Path<'put'>>(path: P, ...[options]: Arguments<'put', P>) =>
  send<Answer<'put', P>>('PUT', path, options as Loose);
export const remove = <P extends Path<'delete'>>(path: P, ...[options]: Arguments<'delete', P>) =>
  send<Answer<'delete', P>>('DELETE', path, options as Loose);

/** Exists in the demo only, so the server's description does not know it. */
export const resetDemo = () => send<undefined>('POST', '/api/demo/reset');

/** Repeats a call that got no answer at all: a read freely, a change under its first Idempotency-Key. */
async function send<T>(method: string, path: string, options: Loose = {}): Promise<T> {
  const request = requestOf(method, path, options);
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await answerOf<T>(await globalThis.fetch(request.clone()));
    } catch (error) {
      if (error instanceof ProblemError || options.signal?.aborted) throw error;
      if (attempt === RETRIES) throw new ProblemError({ title: 'unreachable', status: 0, code: 'unreachable' });
      await new Promise((done) => setTimeout(done, 300 * (attempt + 1)));
    }
  }
}

function requestOf(method: string, path: string, { path: values, query, body, form, key, signal }: Loose): Request {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values?.[name])));
  const url = new URL(filled, globalThis.location.origin);
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== '') url.searchParams.append(name, String(each));
    }
  }
  const headers = new Headers({
    Accept: 'application/json, application/xml;q=0.9',
    'Accept-Language': document.documentElement.lang || 'vi',
  });
  if (method !== 'GET') {
    headers.set('Idempotency-Key', key ?? newKey());
    const token = /(?:^|; )XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1];
    if (token) headers.set('X-XSRF-TOKEN', decodeURIComponent(token));
  }
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  return new Request(url, {
    method,
    headers,
    signal,
    credentials: 'same-origin',
    body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
  });
}

async function answerOf<T>(response: Response): Promise<T> {
  const text = await response.text();
  // models (BPMN, DMN) come as XML and are handed on as their text
  if (response.ok && response.headers.get('Content-Type')?.includes('xml')) return text as T;
  const json = text === '' ? undefined : parse(text);
  if (response.ok && json !== BROKEN) return json as T;
  throw new ProblemError(problemFrom(response, json));
}

const BROKEN = Symbol('broken');

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return BROKEN;
  }
}

/** An answer without a problem body (a proxy's page, say) becomes one, so nothing is ever shown raw. */
function problemFrom(response: Response, json: unknown): Problem {
  if (typeof json === 'object' && json !== null && 'title' in json) {
    return { code: 'unknown', ...(json as Partial<Problem>), status: response.status } as Problem;
  }
  return { title: response.statusText, status: response.status, code: 'unreadable-answer' };
}
