import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { draftKey, hasDrafts, keepDraft } from '../../lib/drafts';
import { dossier, taskRow } from '../../testing/dossiers';
import { handlers } from '../../testing/handlers';
import { renderApp } from '../../testing/render-app';
import { serverWith } from '../../testing/server';
import { opinionForm } from '../../testing/small-forms';
import { keepPlace, latestList } from './work-queue';

const row = taskRow(1);
// what is typed reaches no server here unless a test says so: it lies in the tab
const server = serverWith(
  http.put('*/api/tasks/:id/unsent', () =>
    HttpResponse.json({ title: 'Bận', status: 503, code: 'busy' }, { status: 503 }),
  ),
  http.get('*/api/tasks/t1', () =>
    HttpResponse.json({
      task: row,
      form: { id: 'test_opinion', schema: opinionForm },
      data: {},
      allowed: ['COMPLETE'],
      blocked: null,
      unsent: null,
      findings: [],
      reasons: [],
      dossier,
    }),
  ),
  ...handlers,
);

const ACCOUNT = 'huong.tiepnhan';
const KEY = draftKey(ACCOUNT, 'task/t1');
const WORDS = 'Đủ điều kiện';
const typed = (opinion: string, after: number | null = null) => ({ data: { opinion }, base: {}, revision: 7, after });

async function openTask() {
  const app = await renderApp('/tasks/t1');
  return { ...app, field: await screen.findByLabelText(/Ý kiến/) };
}

it('goes with its task: nobody can send what was typed into a step that ended elsewhere', async () => {
  keepDraft(KEY, typed(WORDS));
  server.use(
    http.get('*/api/tasks/t1', () =>
      HttpResponse.json({ title: 'Đã hoàn thành', code: 'task-finished', status: 409 }, { status: 409 }),
    ),
  );
  await renderApp('/tasks/t1');
  expect(await screen.findByRole('heading', { name: 'Việc này không còn mở' })).toBeInTheDocument();
  await waitFor(() => expect(hasDrafts(ACCOUNT)).toBe(false));
});

it('goes when the step is completed, also for those who did not wait for it', async () => {
  let answer = () => {};
  const waiting = new Promise<void>((done) => {
    answer = done;
  });
  server.use(
    http.post('*/api/tasks/t1/complete', async () => {
      await waiting;
      return HttpResponse.json({ dossierCode: row.dossierCode, status: 4, dueAt: row.dueAt, nextTasks: [] });
    }),
  );
  const { field, history } = await openTask();
  await userEvent.type(field, WORDS);
  await userEvent.click(screen.getByRole('button', { name: 'Hoàn thành bước' }));
  await userEvent.click(within(screen.getByRole('main')).getByRole('link', { name: 'Việc của tôi' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Rời trang' }));
  await waitFor(() => expect(history.location.pathname).toBe('/work'));
  expect(hasDrafts(ACCOUNT)).toBe(true);
  answer();
  await waitFor(() => expect(hasDrafts(ACCOUNT)).toBe(false));
});

it('keeps the time of the typing when the page is only looked at again', async () => {
  const typedAt = { at: '2026-11-23T08:10:00.000Z', value: typed(WORDS) };
  sessionStorage.setItem(KEY, JSON.stringify(typedAt));
  const { field } = await openTask();
  expect(field).toHaveValue(WORDS);
  expect(JSON.parse(sessionStorage.getItem(KEY) ?? 'null')).toEqual(typedAt);
  await userEvent.type(field, '!');
  expect(JSON.parse(sessionStorage.getItem(KEY) ?? 'null').at).not.toBe(typedAt.at);
});

it('is not shown, nor any list, to the person whom another tab signed in', async () => {
  const { field, queryClient } = await openTask();
  await userEvent.type(field, WORDS);
  queryClient.setQueryData(['tasks', 'of the former person'], []);
  keepPlace({ q: 'Hoà' }, [{ taskId: 't1' }], { selected: 0, below: 0 }, () => true);
  server.use(
    http.get('*/api/session', () =>
      HttpResponse.json({
        officer: { id: '8', name: 'Hà Văn Sơn', username: 'son.hotich', positions: [] },
        permissions: ['WORK_ON_TASK'],
        demo: true,
      }),
    ),
  );
  await queryClient.invalidateQueries({ queryKey: ['session'] });
  expect(await screen.findByRole('button', { name: /Hà Văn Sơn/ })).toBeInTheDocument();
  await waitFor(() => expect(screen.getByLabelText(/Ý kiến/)).toHaveValue(''));
  expect(queryClient.getQueryData(['tasks', 'of the former person'])).toBeUndefined();
  expect(latestList()).toEqual({});
  expect(hasDrafts('son.hotich')).toBe(false);
});
