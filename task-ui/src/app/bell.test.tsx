import { act, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { handlers } from '../testing/handlers';
import { renderApp } from '../testing/render-app';
import { serverWith } from '../testing/server';

const server = serverWith(...handlers);

/** A stream as the browser gives it; the test tells what comes over it. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static all: Stream[] = [];
  readyState = 1;
  constructor(readonly address: string) {
    super();
    Stream.all.push(this);
  }
  tell(name: string, data = '{}') {
    act(() => void this.dispatchEvent(new MessageEvent(name, { data })));
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
}

const last = () => Stream.all.at(-1) as Stream;
const show = (state: DocumentVisibilityState) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
};

beforeEach(() => {
  Stream.all = [];
  vi.stubGlobal('EventSource', Stream);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('counts what the stream tells, a hundred as more than can be counted', async () => {
  server.use(http.get('*/api/notices/unread', () => HttpResponse.json({ unread: 3 })));
  await renderApp('/work?list=units');
  expect(await screen.findByRole('link', { name: 'Thông báo, 3 chưa đọc' })).toHaveAttribute('href', '/notices');
  expect(last().address).toBe('/api/notices/stream');
  last().tell('unread', '{"unread":100}');
  expect(await screen.findByRole('link', { name: 'Thông báo, 99+ chưa đọc' })).toBeInTheDocument();
  last().tell('unread', '{"unread":0}');
  expect(await screen.findByRole('link', { name: 'Thông báo, không có thông báo chưa đọc' })).toBeInTheDocument();
});

it('listens only while the tab is in sight', async () => {
  const { unmount } = await renderApp('/work?list=units');
  await screen.findByRole('link', { name: /^Thông báo/ });
  const first = last();
  show('hidden');
  expect(first.readyState).toBe(Stream.CLOSED);
  show('visible');
  expect(last()).not.toBe(first);
  unmount();
  expect(last().readyState).toBe(Stream.CLOSED);
});

it('asks for the session when the stream says that it is over', async () => {
  await renderApp('/work?list=units');
  await screen.findByRole('link', { name: /^Thông báo/ });
  server.use(http.get('*/api/session', () => HttpResponse.json({ officer: null, permissions: [], demo: true })));
  last().tell('over');
  expect(await screen.findByText(/Phiên làm việc đã kết thúc/)).toBeInTheDocument();
});
