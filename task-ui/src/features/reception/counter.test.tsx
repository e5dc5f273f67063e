import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import {
  accept,
  atTheCounter,
  declare,
  keep,
  openCounter,
  received,
  refusal,
  server,
  takesDown,
  tick,
} from '../../testing/counter';
import { dossier } from '../../testing/dossiers';
import { commune, neighbour } from '../../testing/people';
import { shortDeclaration } from '../../testing/small-forms';

atTheCounter();

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
  expect(screen.queryByText(/Còn thiếu thông tin của người nộp hồ sơ/)).toBeNull();
  await userEvent.click(keep());
  expect(await screen.findByText(dossier.code)).toBeInTheDocument();
  expect(sent[0]?.body.submitter).toMatchObject({ name: 'Nguyễn Văn Bình', idNumber: '038090001234' });
});

it('offers no reception at once where it has something more to record', async () => {
  server.use(
    http.get('*/api/reception/procedures/:code', () =>
      HttpResponse.json({
        code: '1.001193',
        name: { vi: 'Nộp phạt', en: 'Fine' },
        versionId: 1,
        form: { id: 'test_declaration', schema: shortDeclaration },
        term: { vi: 'trong ngày', en: 'same day' },
        competentUnits: [commune],
        communes: [],
        acceptable: false,
        reasons: [],
      }),
    ),
  );
  await openCounter();
  await waitFor(() => expect(keep()).toBeEnabled());
  expect(screen.queryByRole('button', { name: 'Tiếp nhận và in giấy hẹn' })).toBeNull();
  expect(screen.getByText(/mở bước tiếp nhận để hoàn tất/)).toBeInTheDocument();
});

const decides = () => screen.getByRole('combobox', { name: /Cơ quan giải quyết/ });

it('leaves it to the rules who decides, or names another agency of the province', async () => {
  const sent = takesDown(received);
  await declare();
  expect(decides()).toHaveDisplayValue(`${commune.name.vi} (theo quy tắc)`);
  await userEvent.click(keep());
  expect(await screen.findByText(dossier.code)).toBeInTheDocument();
  expect(sent[0]?.body.competentUnitCode).toBeUndefined();
});

it('sends the agency that the officer names', async () => {
  const sent = takesDown(received);
  await declare();
  await userEvent.selectOptions(decides(), 'UBND xã Đá Bạc');
  await userEvent.click(keep());
  expect(await screen.findByText(dossier.code)).toBeInTheDocument();
  expect(sent[0]?.body.competentUnitCode).toBe(neighbour.code);
});

it('tells the server where the matter belongs and shows who decides then', async () => {
  const asked: (string | undefined)[] = [];
  server.use(
    http.post('*/api/reception/procedures/:code/components', async ({ request }) => {
      const { placeCode } = (await request.json()) as { placeCode?: string };
      asked.push(placeCode);
      return HttpResponse.json({
        components: [],
        fee: null,
        dueAtIfReceivedNow: null,
        explanation: [],
        competentUnit: placeCode === neighbour.code ? neighbour : commune,
        missing: [],
      });
    }),
  );
  const sent = takesDown(received);
  await declare();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Xã, phường của vụ việc' }), 'UBND xã Đá Bạc');
  await waitFor(() => expect(decides()).toHaveDisplayValue('UBND xã Đá Bạc (theo quy tắc)'));
  expect(asked).toContain(neighbour.code);
  await userEvent.click(keep());
  expect(await screen.findByText(dossier.code)).toBeInTheDocument();
  expect(sent[0]?.body.placeCode).toBe(neighbour.code);
});

it('accepts nothing while nobody knows who decides, and says where the dossier goes', async () => {
  server.use(
    http.post('*/api/reception/procedures/:code/components', () =>
      HttpResponse.json({
        components: [],
        fee: null,
        dueAtIfReceivedNow: null,
        explanation: [],
        competentUnit: null,
        missing: [],
      }),
    ),
  );
  await openCounter();
  await waitFor(() => expect(decides()).toHaveDisplayValue('Chưa rõ, chuyển nơi điều phối'));
  await waitFor(() => expect(keep()).toBeEnabled());
  expect(screen.queryByRole('button', { name: 'Tiếp nhận và in giấy hẹn' })).toBeNull();
  expect(screen.getByText(/chuyển nơi điều phối xác định/)).toBeInTheDocument();
  await userEvent.selectOptions(decides(), 'UBND xã Đá Bạc');
  expect(accept()).toBeInTheDocument();
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
  // the file lies on this page only: both ways on ask first
  await userEvent.click(screen.getByRole('link', { name: 'Mở trang hồ sơ' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Có tệp chưa gửi được vào hồ sơ này');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Ở lại' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: 'Tiếp nhận hồ sơ khác' }));
  expect(await screen.findByRole('dialog')).toHaveTextContent('Có tệp chưa gửi được vào hồ sơ này');
  expect(screen.getByText('giay.pdf: Quy tắc')).toBeInTheDocument();
});
