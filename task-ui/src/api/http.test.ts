import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { serverWith } from '../testing/server';
import { get, post } from './http';
import { ProblemError } from './problem';

const server = serverWith();

describe('calls to the server', () => {
  it('leave out empty values of a query', async () => {
    let asked = '';
    server.use(
      http.get('*/api/tasks', ({ request }) => {
        asked = new URL(request.url).search;
        return HttpResponse.json({});
      }),
    );
    await get('/api/tasks', { query: { list: 'mine', q: '', unit: undefined, size: 20 } });
    expect(asked).toBe('?list=mine&size=20');
  });

  it('carry the token against forgery and a key that makes repeating safe', async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the server sets this cookie in life
    document.cookie = 'XSRF-TOKEN=abc%2F1';
    const keys: (string | null)[] = [];
    server.use(
      http.post('*/api/tasks/7/claim', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        expect(request.headers.get('X-XSRF-TOKEN')).toBe('abc/1');
        return keys.length === 1 ? HttpResponse.error() : HttpResponse.json({ status: 4 });
      }),
    );
    expect(await post('/api/tasks/{taskId}/claim', { path: { taskId: '7' }, body: { version: 1 } })).toEqual({
      status: 4,
    });
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[A-Za-z0-9-]{8,64}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it('turn a refusal into a problem', async () => {
    server.use(
      http.get('*/api/session', () =>
        HttpResponse.json({ title: 'Đã có người nhận', code: 'stale-version' }, { status: 409 }),
      ),
    );
    const error = await get('/api/session').catch((it: unknown) => it);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ status: 409, code: 'stale-version' });
  });

  it('never show the page of a proxy', async () => {
    server.use(http.get('*/api/session', () => HttpResponse.html('<h1>502</h1>', { status: 502 })));
    await expect(get('/api/session')).rejects.toMatchObject({ code: 'unreadable-answer', status: 502 });
  });
});
