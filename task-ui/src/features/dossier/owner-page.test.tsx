import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { birth, dossier } from '../../testing/dossiers';
import { handlers } from '../../testing/handlers';
import { commune } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { serverWith } from '../../testing/server';

const item = (number: number) => ({
  code: `H99.31-261123-000${number}`,
  procedureName: birth,
  unit: commune,
  competentUnit: commune,
  status: 4,
  outcomeName: null,
  submittedAt: '2026-11-23T16:05:00+07:00',
  dueAt: '2026-11-25T17:00:00+07:00',
  finishedAt: null,
});

serverWith(
  http.get('*/api/dossiers/:code/owner/dossiers', ({ request }) => {
    const after = new URL(request.url).searchParams.get('cursor');
    return HttpResponse.json({
      ownerName: 'NGUYỄN THỊ HOÀ',
      idNumber: '038190001234',
      birthDate: '1990-05-05',
      items: after === '7' ? [item(3)] : [item(1), item(2)],
      next: after === '7' ? null : '7',
    });
  }),
  ...handlers,
);

it("is opened by the owner's name and shows their dossiers page by page", async () => {
  const { history } = await renderApp(`/dossiers/${dossier.code}`);
  const heading = await screen.findByRole('heading', { level: 1, name: 'NGUYỄN THỊ HOÀ' });
  await userEvent.click(within(heading).getByRole('link'));
  await waitFor(() => expect(history.location.pathname).toBe(`/dossiers/${dossier.code}/owner`));
  expect(await screen.findByRole('heading', { level: 1, name: 'Hồ sơ của NGUYỄN THỊ HOÀ' })).toBeInTheDocument();
  expect(screen.getByText('Số định danh 038190001234 · sinh ngày 05/05/1990')).toBeInTheDocument();
  expect(screen.getAllByRole('article')).toHaveLength(2);
  expect(screen.getAllByRole('article')[0]).toHaveTextContent('23/11/2026 16:05');
  await userEvent.click(screen.getByRole('button', { name: 'Xem thêm' }));
  await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(3));
  expect(screen.queryByRole('button', { name: 'Xem thêm' })).toBeNull();
  expect(screen.getByText('3 hồ sơ bạn được xem')).toBeInTheDocument();
});
