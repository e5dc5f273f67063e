import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import type { SearchHit } from '../../api/types';
import { birth } from '../../testing/dossiers';
import { handlers } from '../../testing/handlers';
import { commune } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { serverWith } from '../../testing/server';

let steps: Record<string, NonNullable<SearchHit['step']>> = {};
const hit = (code: string): SearchHit => ({
  code,
  ownerName: `Chủ ${code}`,
  submitterName: null,
  procedureCode: '1.001193',
  procedureName: birth,
  unit: commune,
  status: 4,
  statusName: { vi: 'Đang xử lý', en: 'In process' },
  receivedAt: null,
  dueAt: null,
  finishedAt: null,
  step: steps[code] ?? null,
  matched: [],
});

let found: string[] = [];
let asked = new URLSearchParams();
const claimed: unknown[] = [];
serverWith(
  http.get('*/api/search', ({ request }) => {
    asked = new URL(request.url).searchParams;
    return HttpResponse.json({
      items: found.map(hit),
      next: null,
      total: found.length,
      facets: { status: [], procedure: [], unit: [], timeliness: [], outcome: [], month: [] },
      lagMillis: 0,
      similar: false,
    });
  }),
  http.post('*/api/tasks/:taskId/claim', async ({ request, params }) => {
    claimed.push({ taskId: params.taskId, ...((await request.json()) as object) });
    return HttpResponse.json({ dossierCode: 'H2', status: 4, dueAt: null, nextTasks: [] });
  }),
  ...handlers,
);

it('Enter opens the dossier that was chosen, wherever it stands by now', async () => {
  found = ['H1', 'H2'];
  const { history, queryClient } = await renderApp('/search?q=an');
  await screen.findByRole('article', { name: /H1/ });
  await userEvent.keyboard('j');
  expect(screen.getByRole('article', { name: /H1/ })).toHaveFocus();
  found = ['H3', 'H1', 'H2'];
  await act(() => queryClient.invalidateQueries({ queryKey: ['search'] }));
  await screen.findByRole('article', { name: /H3/ });
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('heading', { level: 1, name: /./ });
  await expect.poll(() => history.location.pathname).toBe('/dossiers/H1');
});

const name = { vi: 'Thẩm định hồ sơ', en: 'Appraise' };

it('c goes to the step that is mine, and claims one that nobody has', async () => {
  found = ['H1', 'H2'];
  steps = {
    H1: { taskId: 't1', name, held: true, version: 3 },
    H2: { taskId: 't2', name, held: false, version: 7 },
  };
  const { history } = await renderApp('/search?q=an');
  await screen.findByRole('article', { name: /H1/ });
  expect(screen.getByRole('button', { name: 'Làm bước: Thẩm định hồ sơ' })).toBeVisible();
  await userEvent.keyboard('jc');
  await expect.poll(() => history.location.pathname).toBe('/tasks/t1');

  await act(() => history.back());
  await userEvent.click(await screen.findByRole('button', { name: 'Nhận bước: Thẩm định hồ sơ' }));
  await expect.poll(() => history.location.pathname).toBe('/tasks/t2');
  expect(claimed).toEqual([{ taskId: 't2', version: 7 }]);
});

it('says so where there is no step to go to', async () => {
  found = ['H1'];
  steps = {};
  const { history } = await renderApp('/search?q=an');
  await screen.findByRole('article', { name: /H1/ });
  await userEvent.keyboard('jc');
  expect(await screen.findByText(/không có bước nào bạn làm được/)).toBeVisible();
  expect(history.location.pathname).toBe('/search');
});

it('looks into the documents when it is told to, and offers that where nothing is found', async () => {
  found = [];
  const { history } = await renderApp('/search?q=an');
  await userEvent.click(await screen.findByRole('button', { name: 'Tìm cả trong tài liệu' }));
  await expect.poll(() => asked.get('documents')).toBe('true');
  const toggle = screen.getByRole('checkbox', { name: /nội dung tài liệu đính kèm/ });
  expect(toggle).toBeChecked();
  expect(screen.queryByRole('button', { name: 'Tìm cả trong tài liệu' })).not.toBeInTheDocument();
  await userEvent.click(toggle);
  await expect.poll(() => history.location.search).toBe('?q=an');
});
