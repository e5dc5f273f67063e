import { screen, waitFor, within } from '@testing-library/react';
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

const part = {
  id: 'residence',
  name: { vi: 'Đăng ký thường trú', en: 'Permanent residence' },
  unit: { ...dossier.unit, code: 'H99.31.1', name: { vi: 'Công an xã Đá Bạc', en: 'Đá Bạc police' } },
  state: 'RUNNING',
  stateName: { vi: 'Đang giải quyết', en: 'Being settled' },
  resultName: { vi: 'Thông báo', en: 'Notice' },
  withinTerm: true,
  overdue: true,
  startedAt: '2026-11-23T16:05:00+07:00',
  dueAt: '2026-11-26T17:00:00+07:00',
  endedAt: null,
  timeliness: null,
  result: {},
};

it('shows who does each part of an interlinked group and whether it is in time', async () => {
  const parts = [
    part,
    {
      ...part,
      id: 'identityCard',
      name: { vi: 'Cấp thẻ căn cước', en: 'Identity card' },
      state: 'GRANTED',
      stateName: { vi: 'Đã có kết quả', en: 'Granted' },
      withinTerm: false,
      overdue: false,
      endedAt: '2026-11-25T09:00:00+07:00',
      timeliness: 'EARLY',
      result: { resultNumber: 'CC-12' },
    },
  ];
  server.use(http.get('*/api/dossiers/:code', () => HttpResponse.json({ ...dossier, parts })));
  await renderApp(`/dossiers/${dossier.code}`);
  const table = await screen.findByRole('table', { name: 'Các phần liên thông' });
  const residence = within(table).getByRole('row', { name: /Đăng ký thường trú/ });
  expect(residence).toHaveTextContent('Công an xã Đá Bạc');
  expect(residence).toHaveTextContent('Đang giải quyết Quá hạn');
  const card = within(table).getByRole('row', { name: /Cấp thẻ căn cước/ });
  expect(card).toHaveTextContent('(ngoài thời hạn chung)');
  expect(card).toHaveTextContent('Đã có kết quả Sớm hạn');
  expect(card).toHaveTextContent('số CC-12');
});

it('shows no parts of a procedure that has none', async () => {
  await renderApp(`/dossiers/${dossier.code}`);
  await screen.findByText('Hẹn trả kết quả');
  expect(screen.queryByRole('table', { name: 'Các phần liên thông' })).toBeNull();
});
