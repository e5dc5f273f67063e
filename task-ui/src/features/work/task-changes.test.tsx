import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { timeline } from '../../testing/answers/timeline';
import { dossier, taskRow } from '../../testing/dossiers';
import { handlers } from '../../testing/handlers';
import { officer } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { serverWith } from '../../testing/server';
import { opinionForm } from '../../testing/small-forms';

const server = serverWith(...handlers);

const WORDS = 'Đủ điều kiện';
const SON = { id: '8', name: 'Hà Văn Sơn' };
const row = { ...taskRow(1), assignee: officer };
const detail = {
  task: row,
  form: { id: 'test_opinion', schema: opinionForm },
  data: { opinion: 'Bản đầu' },
  allowed: ['RELEASE', 'COMPLETE'],
  blocked: null,
  unsent: null,
  findings: [],
  reasons: [],
  dossier,
};

const event = (seq: number, by: typeof SON | null, vi: string) => ({
  seq,
  at: '2026-11-23T10:15:00+07:00',
  type: 'FileAttached',
  text: { vi, en: vi },
  by,
  onBehalfOf: null,
  details: [],
});

/** The task as it is from now on, and who did what to it after the seventh change. */
function becomes(changed: Partial<typeof detail>, ...events: ReturnType<typeof event>[]) {
  server.use(
    http.get('*/api/tasks/t1', () => HttpResponse.json({ ...detail, ...changed })),
    http.get('*/api/dossiers/:code/timeline', () =>
      HttpResponse.json({ ...timeline, events: [event(6, SON, 'Việc cũ'), ...events] }),
    ),
  );
}

async function openTask() {
  server.use(http.get('*/api/tasks/t1', () => HttpResponse.json(detail)));
  const app = await renderApp('/tasks/t1');
  return { ...app, field: await screen.findByLabelText(/Ý kiến/) };
}

const later = (changes: object = {}) => ({ ...dossier, revision: 9, ...changes });
const complete = () => userEvent.click(screen.getByRole('button', { name: 'Hoàn thành bước' }));

it('a refused completion shows who did what and which values were there before', async () => {
  const { field } = await openTask();
  await userEvent.clear(field);
  await userEvent.type(field, WORDS);
  const file = { ...(dossier.attachments[0] as object), id: 'a2', name: 'moi.pdf' };
  becomes(
    {
      dossier: later({
        attachments: [...dossier.attachments, file],
        data: { ...dossier.data, child: { ...(dossier.data.child as object), fullName: 'NGUYỄN THỊ HÒA' } },
      }) as typeof dossier,
    },
    event(8, SON, 'Thêm tệp vào hồ sơ'),
  );
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/tasks/t1/complete', async ({ request }) => {
      sent.push(await request.json());
      const problem = { title: 'Đã thay đổi', status: 409, code: 'dossier-changed', detail: 'Hãy xem thay đổi.' };
      return HttpResponse.json(problem, { status: 409 });
    }),
  );
  await complete();
  const notice = (await screen.findByText('Hồ sơ đã thay đổi từ khi bạn mở')).closest('[role="alert"]') as HTMLElement;
  expect(notice).toHaveTextContent('23/11/2026 10:15 · Hà Văn Sơn: Thêm tệp vào hồ sơ');
  expect(notice).not.toHaveTextContent('Việc cũ');
  expect(notice).toHaveTextContent(/trước đây: NGUYỄN THỊ HOÀ → nay: NGUYỄN THỊ HÒA/);
  expect(notice).toHaveTextContent(/Tệp mới.*moi\.pdf/);
  expect(screen.getByLabelText(/Ý kiến/)).toHaveValue(WORDS);

  await userEvent.click(within(notice).getByRole('button', { name: 'Đã xem, làm tiếp' }));
  await waitFor(() => expect(screen.queryByText('Hồ sơ đã thay đổi từ khi bạn mở')).toBeNull());
  await complete();
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toMatchObject([{ revision: 7 }, { revision: 9, data: { opinion: WORDS } }]);
});

it('what both changed is decided by the officer, field by field', async () => {
  const { field, queryClient } = await openTask();
  await userEvent.clear(field);
  await userEvent.type(field, WORDS);
  becomes({ data: { opinion: 'Bản của đồng nghiệp' }, dossier: later() }, event(8, SON, 'Ghi nhận kết quả'));
  await queryClient.invalidateQueries({ queryKey: ['task'] });
  const mine = await screen.findByRole('radio', { name: `Giữ của tôi: ${WORDS}` });
  expect(mine).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: 'Lấy giá trị mới: Bản của đồng nghiệp' }));
  await userEvent.click(screen.getByRole('button', { name: 'Đã xem, làm tiếp' }));
  await waitFor(() => expect(screen.getByLabelText(/Ý kiến/)).toHaveValue('Bản của đồng nghiệp'));
});

it('what nobody typed over follows the dossier', async () => {
  const { queryClient } = await openTask();
  becomes({ data: { opinion: 'Bản của đồng nghiệp' }, dossier: later() }, event(8, SON, 'Ghi nhận kết quả'));
  await queryClient.invalidateQueries({ queryKey: ['task'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Đã xem, làm tiếp' }));
  await waitFor(() => expect(screen.getByLabelText(/Ý kiến/)).toHaveValue('Bản của đồng nghiệp'));
});

it('what the officer has done needs no notice', async () => {
  const { field, queryClient } = await openTask();
  await userEvent.clear(field);
  await userEvent.type(field, WORDS);
  becomes({ dossier: later() }, event(8, officer, 'Nhận việc'), event(9, officer, 'Thêm tệp vào hồ sơ'));
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/tasks/t1/complete', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ dossierCode: row.dossierCode, status: 4, dueAt: row.dueAt, nextTasks: [] });
    }),
  );
  await queryClient.invalidateQueries({ queryKey: ['task'] });
  await waitFor(() => expect(queryClient.getQueryData(['dossiers', row.dossierCode, 'timeline', 9])).toBeDefined());
  expect(screen.queryByText('Hồ sơ đã thay đổi từ khi bạn mở')).toBeNull();
  await complete();
  await waitFor(() => expect(sent).toMatchObject([{ revision: 9, data: { opinion: WORDS } }]));
});
