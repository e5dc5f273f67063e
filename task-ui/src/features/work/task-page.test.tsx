import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { hasDrafts } from '../../lib/drafts';
import { dossier, taskRow } from '../../testing/dossiers';
import { handlers } from '../../testing/handlers';
import { renderApp } from '../../testing/render-app';
import { serverWith } from '../../testing/server';
import { opinionForm } from '../../testing/small-forms';

// what is typed reaches no server here: it lies in the tab
const server = serverWith(
  http.put('*/api/tasks/:id/unsent', () =>
    HttpResponse.json({ title: 'Bận', status: 503, code: 'busy' }, { status: 503 }),
  ),
  ...handlers,
);

const ACCOUNT = 'huong.tiepnhan';
const ADDRESS = '/tasks/t1';
const WORDS = 'Đủ điều kiện, đề nghị ký';
const nobody = { officer: null, permissions: [], demo: false };

const row = taskRow(1);
const detail = {
  task: row,
  form: { id: 'test_opinion', schema: opinionForm },
  data: {},
  allowed: ['RELEASE', 'COMPLETE', 'SEND_BACK', 'REASSIGN'],
  blocked: null,
  unsent: null,
  findings: [],
  reasons: [{ group: 'sendBack', code: 'WRONG_DATA', text: { vi: 'Sai thông tin trên giấy tờ', en: 'Wrong data' } }],
  dossier,
};

const refused = (code: string, status: number, vi: string) =>
  HttpResponse.json({ title: 'Trạng thái không cho phép', status, code, detail: vi, text: { vi, en: vi } }, { status });

async function openTask() {
  server.use(http.get('*/api/tasks/t1', () => HttpResponse.json(detail)));
  const app = await renderApp(ADDRESS);
  return { ...app, field: await screen.findByLabelText(/Ý kiến/) };
}

async function typeOpinion() {
  const app = await openTask();
  await userEvent.type(app.field, WORDS);
  return app;
}

const complete = () => userEvent.click(screen.getByRole('button', { name: 'Hoàn thành bước' }));

describe('what is typed into the form of a step', () => {
  it('stays when the task cannot be renewed in the background', async () => {
    const { field, queryClient } = await typeOpinion();
    server.use(http.get('*/api/tasks/t1', () => HttpResponse.json({ title: 'Lỗi hệ thống' }, { status: 500 })));
    await queryClient.invalidateQueries({ queryKey: ['task'] });
    const banner = await screen.findByRole('alert');
    expect(banner).toHaveTextContent('Chưa cập nhật được');
    expect(field).toBeInTheDocument();
    expect(field).toHaveValue(WORDS);
  });

  it('can still be read when the step ended elsewhere, but not be sent', async () => {
    const { queryClient } = await typeOpinion();
    server.use(http.get('*/api/tasks/t1', () => refused('task-finished', 409, 'Bước xử lý này đã hoàn thành.')));
    await queryClient.invalidateQueries({ queryKey: ['task'] });
    expect(await screen.findByText('Việc này không còn mở')).toBeInTheDocument();
    expect(await screen.findByLabelText(/Ý kiến/)).toHaveValue(WORDS);
    expect(screen.queryByRole('button', { name: 'Hoàn thành bước' })).toBeNull();
  });

  it('is there again, with a note, after the page was loaded anew, and can be given up', async () => {
    const { unmount } = await typeOpinion();
    unmount();
    const { field } = await openTask();
    expect(field).toHaveValue(WORDS);
    expect(screen.getByText(/Đã khôi phục nội dung nhập dở/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Bỏ nội dung này, nhập lại từ đầu' }));
    await waitFor(() => expect(screen.getByLabelText(/Ý kiến/)).toHaveValue(''));
    expect(hasDrafts(ACCOUNT)).toBe(false);
  });

  it('is not shown to the next person at this browser', async () => {
    const { unmount } = await typeOpinion();
    unmount();
    server.use(
      http.get('*/api/session', () =>
        HttpResponse.json({
          officer: { id: '8', name: 'Hà Văn Sơn', username: 'son.hotich', positions: [] },
          permissions: ['WORK_ON_TASK'],
          demo: true,
        }),
      ),
    );
    const { field } = await openTask();
    expect(field).toHaveValue('');
  });

  it('keeps one on the page until one says that one wants to leave', async () => {
    const { history } = await typeOpinion();
    const away = within(screen.getByRole('main')).getByRole('link', { name: 'Việc của tôi' });
    await userEvent.click(away);
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Rời trang khi chưa gửi?');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ở lại' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(history.location.pathname).toBe(ADDRESS);
    await userEvent.click(away);
    await userEvent.click(await screen.findByRole('button', { name: 'Rời trang' }));
    await waitFor(() => expect(history.location.pathname).toBe('/work'));
  });

  it('waits behind the sign-in page when the session has ended', async () => {
    const { history } = await typeOpinion();
    server.use(
      http.get('*/api/session', () => HttpResponse.json(nobody)),
      http.post('*/api/tasks/t1/complete', () => refused('not-signed-in', 401, 'Chưa đăng nhập.')),
    );
    await complete();
    expect(await screen.findByRole('heading', { name: 'Đăng nhập' })).toBeInTheDocument();
    server.resetHandlers();
    server.use(http.get('*/api/tasks/t1', () => HttpResponse.json(detail)));
    await userEvent.type(await screen.findByLabelText('Tên đăng nhập'), ACCOUNT);
    await userEvent.type(screen.getByLabelText('Mật khẩu'), 'demo');
    await userEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }));
    expect(await screen.findByLabelText(/Ý kiến/)).toHaveValue(WORDS);
    expect(history.location.pathname).toBe(ADDRESS);
    expect(screen.getByText(/Đã khôi phục nội dung nhập dở/)).toBeInTheDocument();
  });

  it('is kept no longer once it was sent, and nothing asks about it', async () => {
    const { history } = await typeOpinion();
    expect(hasDrafts(ACCOUNT)).toBe(true);
    await complete();
    await waitFor(() => expect(history.location.pathname).not.toBe(ADDRESS));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(hasDrafts(ACCOUNT)).toBe(false);
  });
});

it('asks nothing more about a task once it is completed', async () => {
  const { history } = await typeOpinion();
  const outlook = screen.getByRole('region', { name: 'Nếu hoàn thành bước này' });
  await waitFor(() => expect(outlook).toHaveTextContent('Điền đủ'));
  const asked: string[] = [];
  const notes = ({ request }: { request: Request }) => void asked.push(new URL(request.url).pathname);
  server.events.on('request:start', notes);
  await complete();
  await waitFor(() => expect(history.location.pathname).not.toBe(ADDRESS));
  await waitFor(() => expect(asked.some((path) => path.endsWith('/preview') || path === '/api/tasks')).toBe(true));
  server.events.removeListener('request:start', notes);
  // what was typed may just have been on its way to be kept
  expect(asked.filter((path) => path.startsWith('/api/tasks/t1') && !path.endsWith('/unsent'))).toEqual([
    '/api/tasks/t1/complete',
  ]);
});

describe('a step that cannot be completed', () => {
  const RULE = 'Ở giai đoạn này chỉ được yêu cầu bổ sung 1 lần; hồ sơ đã được yêu cầu 1 lần.';

  it('is told the rule, not that somebody was faster', async () => {
    await typeOpinion();
    server.use(http.post('*/api/tasks/t1/complete', () => refused('supplement-limit', 409, RULE)));
    await complete();
    expect(await screen.findByText(RULE)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Tải nội dung mới nhất' })).toBeNull();
  });

  it('is told the rule already before', async () => {
    server.use(http.post('*/api/tasks/t1/preview', () => refused('supplement-limit', 409, RULE)));
    await typeOpinion();
    const outlook = screen.getByRole('region', { name: 'Nếu hoàn thành bước này' });
    await waitFor(() => expect(outlook).toHaveTextContent(RULE));
    expect(outlook).not.toHaveTextContent('Đang tính');
  });
});

it('says who holds the task of a colleague, and that one only looks at it', async () => {
  const colleague = { ...row, assignee: { id: '8', name: 'Hà Văn Sơn' } };
  server.use(http.get('*/api/tasks/t1', () => HttpResponse.json({ ...detail, task: colleague, allowed: [] })));
  await renderApp(ADDRESS);
  expect(await screen.findByText('Hà Văn Sơn đang giữ việc này; bạn chỉ xem.')).toBeInTheDocument();
});

it('shows no outcome of former words as that of the present ones', async () => {
  const outcome = { dossierCode: row.dossierCode, status: 9, dueAt: row.dueAt, nextTasks: [] };
  let answer = () => {};
  const waiting = new Promise<void>((done) => {
    answer = done;
  });
  server.use(
    http.post('*/api/tasks/t1/preview', async ({ request }) => {
      const { data } = (await request.json()) as { data: { opinion?: string } };
      if (data.opinion?.endsWith('!')) await waiting;
      return HttpResponse.json({ ready: true, outcome });
    }),
  );
  const { field } = await typeOpinion();
  const outlook = screen.getByRole('region', { name: 'Nếu hoàn thành bước này' });
  await waitFor(() => expect(outlook).toHaveTextContent('Hệ thống xử lý tiếp'));
  await userEvent.type(field, '!');
  expect(outlook).toHaveTextContent('Đang tính xem hồ sơ sẽ đi đâu…');
  expect(outlook).not.toHaveTextContent('Hệ thống xử lý tiếp');
  answer();
  await waitFor(() => expect(outlook).toHaveTextContent('Hệ thống xử lý tiếp'));
});

it('forgets a refused return to the former step when its dialog is opened again, and gives the focus back', async () => {
  await openTask();
  server.use(
    http.post('*/api/tasks/t1/send-back', () => refused('no-former-step', 409, 'Không có bước trước để trả lại.')),
  );
  const opener = screen.getByRole('button', { name: 'Trả lại bước trước' });
  await userEvent.click(opener);
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('combobox', { name: /Lý do/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Sai thông tin trên giấy tờ', hidden: true }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Trả lại' }));
  expect(await within(dialog).findByText('Không có bước trước để trả lại.')).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Hủy' }));
  await waitFor(() => expect(opener).toHaveFocus());
  await userEvent.click(opener);
  await screen.findByRole('dialog');
  expect(screen.queryByText('Không có bước trước để trả lại.')).toBeNull();
});
