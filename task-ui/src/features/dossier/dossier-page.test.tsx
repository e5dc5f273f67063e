import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { dossier } from '../../testing/dossiers';
import { handlers } from '../../testing/handlers';
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
