import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { dossier } from '../../testing/dossiers';
import { handlers } from '../../testing/handlers';
import { commune, neighbour } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { serverWith } from '../../testing/server';

const server = serverWith(...handlers);

const waiting = {
  name: { vi: 'Chờ cơ quan khác trả lời', en: 'Waiting for another agency' },
  awaited: { vi: 'Đã có số định danh cá nhân', en: 'Personal identification number assigned' },
  since: '2026-11-24T09:12:00+07:00',
  until: null,
};

it('names the agency that decides where another one has received', async () => {
  const competentUnit = { ...dossier.competentUnit, code: 'H99.32', name: { vi: 'UBND xã Đá Bạc', en: 'Đá Bạc' } };
  server.use(http.get('*/api/dossiers/:code', () => HttpResponse.json({ ...dossier, competentUnit })));
  await renderApp(`/dossiers/${dossier.code}`);
  expect((await screen.findByText('Cơ quan giải quyết')).nextSibling).toHaveTextContent('UBND xã Đá Bạc');
});

it('says whom and what a dossier waits for while nobody has a step to do', async () => {
  server.use(http.get('*/api/dossiers/:code', () => HttpResponse.json({ ...dossier, openTasks: [], waiting })));
  await renderApp(`/dossiers/${dossier.code}`);
  const wait = await screen.findByRole('list', { name: 'Hồ sơ đang chờ bên ngoài' });
  expect(wait).toHaveTextContent('Chờ cơ quan khác trả lời');
  expect(wait).toHaveTextContent('Đang đợi: Đã có số định danh cá nhân');
  expect(wait).toHaveTextContent(/từ 24.11.2026 09:12/);
  expect(wait).not.toHaveTextContent('đến');
  expect(screen.queryByRole('list', { name: 'Bước đang mở' })).toBeNull();
});

it('lets those who coordinate name the agency that decides', async () => {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/dossiers/:code', () =>
      HttpResponse.json({
        ...dossier,
        competenceUnknown: true,
        competentUnits: [commune, neighbour],
        allowed: ['DECIDE_COMPETENCE'],
      }),
    ),
    http.post('*/api/dossiers/:code/competence', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ code: dossier.code, status: 1, dueAt: null });
    }),
  );
  await renderApp(`/dossiers/${dossier.code}`);
  expect(await screen.findByText('Chưa rõ cơ quan giải quyết')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Xác định cơ quan giải quyết' }));
  expect(await screen.findByRole('button', { name: 'Xác định' })).toBeDisabled();
  await userEvent.click(screen.getByRole('combobox', { name: /Cơ quan giải quyết/ }));
  await userEvent.click(await screen.findByRole('option', { name: neighbour.name.vi }));
  await userEvent.click(screen.getByRole('button', { name: 'Xác định' }));
  await waitFor(() => expect(sent).toEqual([{ unitCode: neighbour.code }]));
});
