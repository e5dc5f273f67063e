import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { beforeEach, expect } from 'vitest';
import { dossier } from './dossiers';
import { handlers } from './handlers';
import { commune, neighbour } from './people';
import { renderApp } from './render-app';
import { answering } from './server';
import { shortDeclaration } from './small-forms';

/** Stands in for the server at the counter, see {@link atTheCounter}. */
export const server = setupServer(...handlers);
/** Call it at the top of a file of tests: the server answers them, with a short declaration. */
export function atTheCounter() {
  answering(server);
  beforeEach(() =>
    server.use(
      http.get('*/api/reception/procedures/:code', () =>
        HttpResponse.json({
          code: '1.001193',
          name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
          versionId: 1,
          form: { id: 'test_declaration', schema: shortDeclaration },
          term: { vi: 'trong ngày', en: 'same day' },
          competentUnits: [commune, neighbour],
          communes: [commune, neighbour],
          acceptable: true,
          reasons: [],
        }),
      ),
    ),
  );
}

type Sent = {
  key: string | null;
  body: {
    submitter: { name: string; idNumber: string };
    competentUnitCode?: string;
    placeCode?: string;
    components: unknown[];
  };
};

/** Takes down what is sent; answers as told, the last answer again and again. */
export function takesDown(...answers: (() => Response)[]): Sent[] {
  const sent: Sent[] = [];
  server.use(
    http.post('*/api/dossiers', async ({ request }) => {
      sent.push({ key: request.headers.get('Idempotency-Key'), body: (await request.json()) as Sent['body'] });
      return (answers[Math.min(sent.length, answers.length) - 1] as () => Response)();
    }),
  );
  return sent;
}

export const received = () =>
  HttpResponse.json({ code: dossier.code, status: 2, dueAt: dossier.dueAt, taskIds: ['t1'], duplicates: [] });
export const lost = () => HttpResponse.error();
export const refusal = (code: string, status: number) => () =>
  HttpResponse.json({ title: 'Không thể xử lý', status, code, detail: 'Quy tắc' }, { status });

export const accept = () => screen.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' });
export const keep = () => screen.getByRole('button', { name: 'Lưu, chưa tiếp nhận' });
export const tick = (name: string) => screen.getByRole('checkbox', { name: new RegExp(`^${name}`) });

export async function openCounter() {
  const app = await renderApp('/reception/1.001193');
  return { ...app, name: await screen.findByLabelText(/Họ và tên người yêu cầu/) };
}

export async function declare() {
  const app = await openCounter();
  await userEvent.type(app.name, 'Nguyễn Văn Bình');
  await userEvent.type(screen.getByLabelText(/Số định danh/), '038090001234');
  await waitFor(() => expect(accept()).toBeEnabled());
  return app;
}
