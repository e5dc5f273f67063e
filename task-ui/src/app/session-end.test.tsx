import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { handlers } from '../testing/handlers';
import { session } from '../testing/people';
import { renderApp } from '../testing/render-app';
import { serverWith } from '../testing/server';

const nobody = { officer: null, permissions: [], demo: true };
const server = serverWith(...handlers);

const ENDED = /Phiên làm việc đã kết thúc/;

it('wishes a first visitor nothing but to sign in', async () => {
  server.use(http.get('*/api/session', () => HttpResponse.json(nobody)));
  const { history } = await renderApp('/');
  expect(await screen.findByRole('heading', { name: 'Đăng nhập' })).toBeInTheDocument();
  expect(screen.queryByText(ENDED)).toBeNull();
  expect(history.location.search).toBe('');
});

it('remembers the page of a link that was opened first, and calls no session ended', async () => {
  server.use(http.get('*/api/session', () => HttpResponse.json(nobody)));
  const { history } = await renderApp('/work?list=role');
  expect(await screen.findByRole('heading', { name: 'Đăng nhập' })).toBeInTheDocument();
  expect(screen.queryByText(ENDED)).toBeNull();
  expect(history.location.search).toContain('next=');
});

it('says that the session ended to who had one, and leads back', async () => {
  const { history, queryClient } = await renderApp('/work?list=units');
  await screen.findByRole('grid');
  server.use(http.get('*/api/session', () => HttpResponse.json(nobody)));
  await queryClient.invalidateQueries({ queryKey: ['session'] });
  expect(await screen.findByText(ENDED)).toBeInTheDocument();
  expect(history.location.search).toContain('next=');
});

async function signOut() {
  const user = userEvent.setup();
  // the menu is the browser's own popover, which jsdom does not open: its button is in the page all the same
  await user.click(await screen.findByRole('button', { name: 'Đăng xuất', hidden: true }));
}

it('signs out without a word about an ended session', async () => {
  server.use(
    http.delete('*/api/session', () => {
      server.use(http.get('*/api/session', () => HttpResponse.json(nobody)));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { history } = await renderApp('/work?list=units');
  await signOut();
  expect(await screen.findByRole('heading', { name: 'Đăng nhập' })).toBeInTheDocument();
  expect(screen.queryByText(ENDED)).toBeNull();
  expect(history.location.search).toBe('');
});

it('stays and says so when signing out failed', async () => {
  server.use(
    http.get('*/api/session', () => HttpResponse.json(session)),
    http.delete('*/api/session', () =>
      HttpResponse.json({ title: 'Tạm thời gián đoạn', code: 'unavailable' }, { status: 503 }),
    ),
  );
  const { history } = await renderApp('/work?list=units');
  await signOut();
  const toast = (await screen.findByText('Chưa đăng xuất được')).closest('[role=alert]');
  expect(toast).toHaveTextContent('Tạm thời gián đoạn');
  await waitFor(() => expect(history.location.pathname).toBe('/work'));
});
