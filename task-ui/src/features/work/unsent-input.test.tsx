import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { draftKey, hasDrafts, keepDraft } from '../../lib/drafts';
import { timeline } from '../../testing/answers/timeline';
import { dossier, taskRow } from '../../testing/dossiers';
import { handlers } from '../../testing/handlers';
import { officer } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { serverWith } from '../../testing/server';
import { opinionForm } from '../../testing/small-forms';

const server = serverWith(...handlers);

const ACCOUNT = 'huong.tiepnhan';
const SAVED_AT = '2026-11-23T10:15:00+07:00';
const PATH = '*/api/tasks/t1/unsent';

const kept = (version: number, opinion: string, revision = 7) => ({
  version,
  revision,
  base: {},
  data: { opinion },
  savedAt: SAVED_AT,
});

const detail = (unsent: ReturnType<typeof kept> | null) => ({
  task: { ...taskRow(1), assignee: officer },
  form: { id: 'test_opinion', schema: opinionForm },
  data: {},
  unsent,
  allowed: ['RELEASE', 'COMPLETE'],
  blocked: null,
  findings: [],
  reasons: [],
  dossier,
});

type Body = { after: number | null; revision: number; data: { opinion: string } };

/** Takes down what is kept; the versions are counted from ten on. */
function keeps(): Body[] {
  const bodies: Body[] = [];
  server.use(
    http.put(PATH, async ({ request }) => {
      bodies.push((await request.json()) as Body);
      return HttpResponse.json({ version: 9 + bodies.length, savedAt: SAVED_AT });
    }),
  );
  return bodies;
}

async function openTask(unsent: ReturnType<typeof kept> | null = null) {
  server.use(http.get('*/api/tasks/t1', () => HttpResponse.json(detail(unsent))));
  const app = await renderApp('/tasks/t1');
  return { ...app, field: await screen.findByLabelText(/Ý kiến/) };
}

it('is kept on the server a moment after the typing, and then no longer in the tab', async () => {
  const bodies = keeps();
  const { field } = await openTask();
  await userEvent.type(field, 'Đủ');
  expect(hasDrafts(ACCOUNT)).toBe(true);
  expect(
    await screen.findByText(/Đã lưu nội dung nhập dở lúc 23\/11\/2026 10:15/, {}, { timeout: 20_000 }),
  ).toBeVisible();
  expect(bodies).toMatchObject([{ after: null, revision: 7, data: { opinion: 'Đủ' } }]);
  expect(hasDrafts(ACCOUNT)).toBe(false);
  await userEvent.type(field, '!');
  await waitFor(() => expect(bodies).toHaveLength(2), { timeout: 20_000 });
  expect(bodies[1]).toMatchObject({ after: 10, data: { opinion: 'Đủ!' } });
});

it('lets one go without asking once it is kept', async () => {
  keeps();
  const { field, history } = await openTask();
  await userEvent.type(field, 'Đủ');
  await screen.findByText(/Đã lưu nội dung nhập dở/, {}, { timeout: 20_000 });
  await userEvent.click(within(screen.getByRole('main')).getByRole('link', { name: 'Việc của tôi' }));
  await waitFor(() => expect(history.location.pathname).toBe('/work'));
});

it('is there again on another machine, and can be given up', async () => {
  const given: string[] = [];
  server.use(
    http.delete(PATH, ({ request }) => {
      given.push(request.method);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { field } = await openTask(kept(3, 'Viết hôm qua'));
  expect(field).toHaveValue('Viết hôm qua');
  expect(screen.getByText('Đã khôi phục nội dung nhập dở lúc 23/11/2026 10:15')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ nội dung này, nhập lại từ đầu' }));
  await waitFor(() => expect(screen.getByLabelText(/Ý kiến/)).toHaveValue(''));
  expect(given).toEqual(['DELETE']);
});

it('says what happened to the dossier since it was typed', async () => {
  const later = { seq: 7, at: SAVED_AT, type: 'FileAttached', onBehalfOf: null, details: [] };
  const by = { id: '8', name: 'Hà Văn Sơn' };
  const events = [{ ...later, by, text: { vi: 'Thêm tệp vào hồ sơ', en: 'File attached' } }];
  server.use(http.get('*/api/dossiers/:code/timeline', () => HttpResponse.json({ ...timeline, events })));
  await openTask(kept(3, 'Viết hôm qua', 5));
  expect(await screen.findByText(/Hà Văn Sơn: Thêm tệp vào hồ sơ/)).toBeInTheDocument();
});

it('overwrites nothing newer of another window, and leaves the choice', async () => {
  const refusal = { title: 'Đã có bản mới', status: 409, code: 'input-newer' };
  server.use(
    http.put(PATH, () => HttpResponse.json(refusal, { status: 409 })),
    http.get(PATH, () => HttpResponse.json(kept(8, 'Của cửa sổ kia'))),
  );
  const { field } = await openTask();
  await userEvent.type(field, 'Của cửa sổ này');
  expect(await screen.findByText('Cửa sổ khác của bạn có nội dung mới hơn', {}, { timeout: 20_000 })).toBeVisible();
  expect(field).toHaveValue('Của cửa sổ này');
  const bodies = keeps();
  await userEvent.click(screen.getByRole('button', { name: 'Giữ nội dung ở cửa sổ này' }));
  await waitFor(() => expect(bodies).toMatchObject([{ after: 8, data: { opinion: 'Của cửa sổ này' } }]));
  expect(screen.queryByText('Cửa sổ khác của bạn có nội dung mới hơn')).toBeNull();
});

it('takes the newer text of the other window over, also when only a reload tells of it', async () => {
  keeps();
  const { field, queryClient } = await openTask();
  await userEvent.type(field, 'Của cửa sổ này');
  await screen.findByText(/Đã lưu nội dung nhập dở/, {}, { timeout: 20_000 });
  server.use(http.get('*/api/tasks/t1', () => HttpResponse.json(detail(kept(30, 'Của cửa sổ kia')))));
  await queryClient.invalidateQueries({ queryKey: ['task'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Lấy nội dung mới hơn' }));
  await waitFor(() => expect(screen.getByLabelText(/Ý kiến/)).toHaveValue('Của cửa sổ kia'));
});

it('of a tab that crashed before it reached the server is sent when the page is opened again', async () => {
  keepDraft(draftKey(ACCOUNT, 'task/t1'), { data: { opinion: 'Chưa kịp lưu' }, base: {}, revision: 7, after: 3 });
  const bodies = keeps();
  const { field } = await openTask(kept(3, 'Bản cũ'));
  expect(field).toHaveValue('Chưa kịp lưu');
  await waitFor(() => expect(bodies).toMatchObject([{ after: 3, data: { opinion: 'Chưa kịp lưu' } }]));
});

it('is given up with the task, after a question', async () => {
  keeps();
  const row = { ...taskRow(1), version: 2, assignee: null };
  const released = { dossierCode: dossier.code, status: 4, dueAt: null, nextTasks: [row] };
  server.use(http.post('*/api/tasks/t1/release', () => HttpResponse.json(released)));
  const { field } = await openTask();
  await userEvent.type(field, 'Đủ');
  await userEvent.click(screen.getByRole('button', { name: 'Trả lại danh sách chung' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Nội dung nhập dở của bạn ở bước này sẽ bị bỏ khi trả lại việc.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Trả lại danh sách chung' }));
  await waitFor(() => expect(screen.getByLabelText(/Ý kiến/)).toHaveValue(''));
  expect(hasDrafts(ACCOUNT)).toBe(false);
});
