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
  matched: [],
});

let found: string[] = [];
serverWith(
  http.get('*/api/search', () =>
    HttpResponse.json({
      items: found.map(hit),
      next: null,
      total: found.length,
      facets: { status: [], procedure: [], unit: [], timeliness: [], outcome: [], month: [] },
      lagMillis: 0,
      similar: false,
    }),
  ),
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
