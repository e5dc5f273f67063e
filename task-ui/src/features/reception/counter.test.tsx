import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasDrafts } from '../../lib/drafts';
import { dossier } from '../../testing/dossiers';
import { handlers } from '../../testing/handlers';
import { renderApp } from '../../testing/render-app';
import { shortDeclaration } from '../../testing/small-forms';

const server = setupServer(...handlers);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() =>
  server.use(
    http.get('*/api/reception/procedures/:code', () =>
      HttpResponse.json({
        code: '1.001193',
        name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
        versionId: 1,
        form: { id: 'test_declaration', schema: shortDeclaration },
        term: { vi: 'trong ngày', en: 'same day' },
        reasons: [],
      }),
    ),
  ),
);
afterEach(() => {
  server.resetHandlers();
  sessionStorage.clear();
});
afterAll(() => server.close());

type Sent = { key: string | null; body: { submitter: { name: string; idNumber: string }; components: unknown[] } };

/** Takes down what is sent; answers as told, the last answer again and again. */
function takesDown(...answers: (() => Response)[]): Sent[] {
  const sent: Sent[] = [];
  server.use(
    http.post('*/api/dossiers', async ({ request }) => {
      sent.push({ key: request.headers.get('Idempotency-Key'), body: (await request.json()) as Sent['body'] });
      return (answers[Math.min(sent.length, answers.length) - 1] as () => Response)();
    }),
  );
  return sent;
}

const received = () => HttpResponse.json({ code: dossier.code, status: 2, dueAt: dossier.dueAt, taskIds: ['t1'] });
const lost = () => HttpResponse.error();
const refusal = (code: string, status: number) => () =>
  HttpResponse.json({ title: 'Không thể xử lý', status, code, detail: 'Quy tắc' }, { status });

const accept = () => screen.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' });
const keep = () => screen.getByRole('button', { name: 'Lưu, chưa tiếp nhận' });
const tick = (name: string) => screen.getByRole('checkbox', { name: new RegExp(`^${name}`) });

async function openCounter() {
  const app = await renderApp('/reception/1.001193');
  return { ...app, name: await screen.findByLabelText(/Họ và tên người yêu cầu/) };
}

async function declare() {
  const app = await openCounter();
  await userEvent.type(app.name, 'Nguyễn Văn Bình');
  await userEvent.type(screen.getByLabelText(/Số định danh/), '038090001234');
  await waitFor(() => expect(accept()).toBeEnabled());
  return app;
}

describe('the components of the declaration', () => {
  it('keep their ticks when they cannot be worked out, and nothing is sent meanwhile', async () => {
    const { name } = await declare();
    await userEvent.click(tick('Giấy chứng sinh'));
    server.use(http.post('*/api/reception/procedures/:code/components', refusal('internal', 500)));
    await userEvent.type(name, ' An');
    expect(accept()).toBeDisabled();
    expect(await screen.findByText(/Chưa tính được thành phần hồ sơ/)).toBeInTheDocument();
    expect(accept()).toBeDisabled();
    expect(keep()).toBeDisabled();
    expect(tick('Giấy chứng sinh')).toBeChecked();
    server.resetHandlers();
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    await waitFor(() => expect(accept()).toBeEnabled());
    expect(tick('Giấy chứng sinh')).toBeChecked();
  });

  it('hold the buttons back until they answer what stands there now', async () => {
    const { name } = await declare();
    await userEvent.type(name, ' An');
    expect(accept()).toBeDisabled();
    expect(keep()).toBeDisabled();
    await waitFor(() => expect(accept()).toBeEnabled());
  });

  it('that are missing are listed before anything is received', async () => {
    const sent = takesDown(received);
    await declare();
    await userEvent.click(tick('Giấy chứng sinh'));
    await userEvent.click(accept());
    const dialog = await screen.findByRole('dialog');
    const listed = within(dialog).getAllByRole('listitem');
    expect(listed.map((it) => it.textContent)).toEqual(['Giấy chứng nhận kết hôn của cha, mẹ']);
    expect(sent).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Vẫn tiếp nhận' }));
    expect(await screen.findByRole('heading', { name: 'Đã tiếp nhận hồ sơ' })).toBeInTheDocument();
    expect(sent[0]?.body.components).toEqual([{ code: 'birthNotice', original: 1, certified: 0, photocopy: 0 }]);
  });

  it('let a count be corrected: the fields stay while it is empty', async () => {
    await declare();
    await userEvent.click(tick('Giấy chứng sinh'));
    const count = screen.getByLabelText('Bản chính: Giấy chứng sinh');
    await userEvent.type(count, '{Backspace}');
    expect(count).toBeInTheDocument();
    await userEvent.type(count, '2');
    expect(count).toHaveValue(2);
    expect(tick('Giấy chứng sinh')).toBeChecked();
  });
});

describe('a dossier that was sent', () => {
  it('without an answer is sent again as it was, under the same key, also after the page was loaded anew', async () => {
    // each try asks three times before it gives up
    const sent = takesDown(lost, lost, lost, lost, lost, lost, received);
    const { unmount } = await declare();
    await userEvent.click(keep());
    expect(await screen.findByText('Không rõ hồ sơ đã được nhận hay chưa')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByLabelText(/Họ và tên người yêu cầu/)).toHaveAttribute('readonly'));
    expect(hasDrafts('huong.tiepnhan')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Gửi lại đúng nội dung này' }));
    await waitFor(() => expect(sent).toHaveLength(6));
    unmount();

    await renderApp('/reception/1.001193');
    await userEvent.click(await screen.findByRole('button', { name: 'Gửi lại đúng nội dung này' }));
    expect(await screen.findByText(dossier.code)).toBeInTheDocument();
    expect(sent).toHaveLength(7);
    expect(new Set(sent.map((it) => it.key)).size).toBe(1);
    expect(sent.map((it) => it.body)).toEqual(sent.map(() => sent[0]?.body));
    expect(hasDrafts('huong.tiepnhan')).toBe(false);
  });

  it('and refused is another one after it was corrected', async () => {
    const sent = takesDown(refusal('invalid-input', 400), received);
    const { name } = await declare();
    await userEvent.click(keep());
    expect(await screen.findByText('Quy tắc')).toBeInTheDocument();
    await userEvent.type(name, ' An');
    await waitFor(() => expect(keep()).toBeEnabled());
    await userEvent.click(keep());
    expect(await screen.findByText(dossier.code)).toBeInTheDocument();
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
    expect(sent[1]?.body.submitter.name).toBe('Nguyễn Văn Bình An');
  });

  it('under a key that was used sends one to look for the first', async () => {
    takesDown(refusal('idempotency-key-reused', 422));
    await declare();
    await userEvent.click(keep());
    expect(await screen.findByText('Lần gửi trước có thể đã được nhận')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Tra cứu hồ sơ \(mở/ })).toHaveAttribute('href', '/search');
  });
});

it('says beside the button what of the submitter is missing, shows the field and goes to it', async () => {
  const sent = takesDown(received);
  const { name } = await openCounter();
  await userEvent.type(name, 'Nguyễn Văn Bình');
  await waitFor(() => expect(keep()).toBeEnabled());
  await userEvent.click(keep());
  expect(await screen.findByText(/Còn thiếu thông tin của người nộp hồ sơ/)).toBeInTheDocument();
  const number = screen.getByLabelText(/Số giấy tờ tùy thân/);
  await waitFor(() => expect(number).toHaveFocus());
  await userEvent.type(number, '038090001234');
  await userEvent.click(keep());
  expect(await screen.findByText(dossier.code)).toBeInTheDocument();
  expect(sent[0]?.body.submitter).toMatchObject({ name: 'Nguyễn Văn Bình', idNumber: '038090001234' });
});

it('fills the page again with what was typed and ticked before', async () => {
  const { unmount } = await declare();
  await userEvent.click(tick('Giấy chứng sinh'));
  unmount();
  const { name } = await openCounter();
  expect(name).toHaveValue('Nguyễn Văn Bình');
  expect(await screen.findByRole('checkbox', { name: /^Giấy chứng sinh/ })).toBeChecked();
  expect(screen.getByText(/Đã khôi phục nội dung nhập dở/)).toBeInTheDocument();
});

it('says of each file that did not arrive why, and takes the good ones of a choice', async () => {
  takesDown(received);
  server.use(http.post('*/api/dossiers/:code/attachments', refusal('unsupported-content', 415)));
  await declare();
  const file = (name: string, type: string) => new File(['x'], name, { type });
  const box = screen.getByLabelText(/Kéo thả hoặc chọn tệp Giấy chứng sinh/);
  const user = userEvent.setup({ applyAccept: false });
  await user.upload(box, [file('giay.pdf', 'application/pdf'), file('macro.docm', 'application/vnd.ms-word')]);
  expect(screen.getByText(/Không nhận được macro\.docm/)).toBeInTheDocument();
  expect(screen.getByText(/giay\.pdf/)).toBeInTheDocument();
  await userEvent.click(keep());
  expect(await screen.findByText('giay.pdf: Quy tắc')).toBeInTheDocument();
});
