import { expect, type Page, test } from '@playwright/test';
import { call, step } from './calls';
import { isAccessible, isSound } from './looking';
import { choose, completeStep, desk, takeTask, WARD } from './office';

// The round of a supplement: asked for with a checklist, handed in, compared side by side, checked item by item.
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: PICTURE });

/** A birth at the counter, accepted; like one that is there. */
async function received(page: Page, fullName: string): Promise<string> {
  const { items } = await call<{ items: { dossierCode: string }[] }>(page, '/api/tasks?list=units&procedure=1.001193');
  const like = await call<{
    data: Record<string, Record<string, unknown>>;
    submitter: unknown;
    unit: { code: string };
  }>(page, `/api/dossiers/${items[0]?.dossierCode}`);
  const { code } = await call<{ code: string }>(page, '/api/dossiers', {
    procedureCode: '1.001193',
    unitCode: like.unit.code,
    channel: 'COUNTER',
    submitter: like.submitter,
    data: { ...like.data, child: { ...like.data.child, fullName } },
    components: ['declaration', 'birthNotice'].map((component) => ({
      code: component,
      original: 1,
      certified: 0,
      photocopy: 0,
    })),
    accept: true,
  });
  return code;
}

const attach = async (page: Page, name: string) => {
  await page.locator('input[type=file]').setInputFiles(picture(name));
  await expect(page.getByText(`${name}: đã đính kèm`)).toBeVisible();
};

test('two items are asked for, compared side by side and checked again', async ({ browser }) => {
  test.slow();
  const receptionist = await desk(browser, WARD.receptionist);
  const examiner = await desk(browser, WARD.examiner);
  const code = await received(receptionist, 'Quàng Thị Bổ Sung');
  await step(examiner, code, 'Task_Appraise');

  await receptionist.goto(`/dossiers/${code}?tab=documents`);
  await receptionist.getByLabel('Thuộc thành phần').selectOption({ label: 'Giấy chứng sinh' });
  await attach(receptionist, 'chung-sinh-mo.png');
  await receptionist.getByRole('button', { name: 'Số hóa, tái sử dụng Giấy chứng sinh' }).click();
  await receptionist.getByRole('checkbox', { name: 'Đã số hóa' }).check();
  await isAccessible(receptionist, 'where a component comes from');
  await receptionist.getByRole('button', { name: 'Lưu' }).click();
  await expect(receptionist.getByRole('row', { name: /Giấy chứng sinh/ })).toContainText('Đã số hóa');

  const task = await step(examiner, code, 'Task_Appraise');
  await call(examiner, `/api/tasks/${task.taskId}/claim`, { version: task.version });
  const mine = await step(examiner, code, 'Task_Appraise');
  await call(examiner, `/api/tasks/${mine.taskId}/complete`, {
    version: mine.version,
    data: {
      appraisalOutcome: 'SUPPLEMENT',
      supplementReason: 'WRONG_COMPONENT',
      supplementItems: [
        { componentCode: 'birthNotice', fault: 'UNREADABLE', text: 'Nộp bản rõ phần họ tên mẹ' },
        { componentCode: 'declaration', fault: 'INCOMPLETE', text: 'Ghi thêm năm sinh của cha' },
      ],
    },
  });

  await takeTask(receptionist, code, 'Tiếp nhận hồ sơ bổ sung');
  const panel = receptionist.getByRole('region', { name: 'Kiểm tra lại phần bổ sung' });
  const notice = panel.getByRole('listitem').filter({ hasText: 'Nộp bản rõ phần họ tên mẹ' });
  const declaration = panel.getByRole('listitem').filter({ hasText: 'Ghi thêm năm sinh của cha' });
  await expect(notice).toContainText('Mờ, không đọc được');
  await expect(notice).toContainText('Chưa kiểm tra');
  await notice.locator('input[type=file]').setInputFiles(picture('chung-sinh-ro.png'));
  await expect(notice).toContainText('Đã nộp bổ sung: 1 tệp.');

  await notice.getByRole('button', { name: 'Xem bản cũ và bản mới' }).click();
  const compared = receptionist.getByRole('dialog');
  await expect(compared.getByRole('region', { name: 'Bản cũ' })).toContainText('chung-sinh-mo.png');
  await expect(compared.getByRole('region', { name: 'Bản mới' })).toContainText('chung-sinh-ro.png');
  await isAccessible(receptionist, 'old and new side by side');
  await compared.getByRole('button', { name: 'Đóng, về danh sách kiểm tra' }).click();

  await notice.getByRole('button', { name: 'Đạt' }).click();
  await expect(panel.getByText('Đạt 1/2 mục.')).toBeVisible();
  await declaration.getByRole('button', { name: 'Còn thiếu' }).click();
  const dialog = receptionist.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Lý do' }).click();
  await receptionist.getByRole('option', { name: 'Chưa đầy đủ nội dung' }).click();
  await dialog.getByRole('button', { name: 'Còn thiếu' }).click();
  await expect(declaration).toContainText('Chưa đầy đủ nội dung (kiểm tra lúc');
  await isSound(receptionist, 'the checklist');
  await isAccessible(receptionist, 'the checklist');
  await receptionist.setViewportSize({ width: 390, height: 844 });
  await isSound(receptionist, 'the checklist at 390 px');
  await receptionist.setViewportSize({ width: 1440, height: 900 });

  // the dossier does not go on while an item is lacking
  await receptionist.locator('.motcua-form').getByRole('checkbox').check();
  await receptionist.getByRole('button', { name: 'Hoàn thành bước' }).click();
  await expect(receptionist.getByRole('alert').getByText('Còn mục bổ sung chưa đạt').first()).toBeVisible();

  await declaration.getByRole('button', { name: 'Đạt' }).click();
  await expect(panel.getByText('Đạt 2/2 mục.')).toBeVisible();
  await completeStep(receptionist);

  await receptionist.goto(`/dossiers/${code}?tab=documents`);
  const former = receptionist.getByRole('button', { name: /chung-sinh-mo\.png/ });
  await expect(former).toContainText('Đã thay');
  await expect(former).toContainText('bản 1');
  await expect(receptionist.getByRole('button', { name: /chung-sinh-ro\.png/ })).toContainText('bản 2');
  await isAccessible(receptionist, 'versions of a document');
  await takeTask(examiner, code, 'Thẩm định hồ sơ');
  await choose(examiner, 'Đủ điều kiện đăng ký khai sinh');
});

test('a phrase is kept once and used again', async ({ browser }) => {
  test.slow();
  const receptionist = await desk(browser, WARD.receptionist);
  const page = await desk(browser, WARD.examiner);
  const code = await received(receptionist, 'Quàng Văn Mẫu Câu');
  await step(page, code, 'Task_Appraise');
  await takeTask(page, code, 'Thẩm định hồ sơ');
  await choose(page, 'Yêu cầu bổ sung hồ sơ');
  await page.getByRole('button', { name: 'Mẫu câu mới' }).click();
  await page.getByRole('textbox', { name: 'Nội dung', exact: true }).fill('Nộp bản có xác nhận của cơ sở y tế');
  await page.getByRole('checkbox', { name: 'Dùng chung trong đơn vị' }).check();
  await isAccessible(page, 'a new phrase');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('button', { name: 'Đưa vào phiếu' }).click();
  await expect(page.locator('.motcua-form').getByLabel('Nội dung cần bổ sung, hoàn thiện')).toHaveValue(
    'Nộp bản có xác nhận của cơ sở y tế',
  );
  await page.getByRole('button', { name: 'Sửa mẫu câu' }).click();
  await page.getByRole('button', { name: 'Xóa mẫu câu' }).click();
  await expect(page.getByRole('button', { name: 'Đưa vào phiếu' })).toBeDisabled();
});

test('the checklist speaks English', async ({ browser }) => {
  const receptionist = await desk(browser, WARD.receptionist);
  const code = await received(receptionist, 'Quàng Văn Tiếng Anh');
  const examiner = await desk(browser, WARD.examiner);
  const task = await step(examiner, code, 'Task_Appraise');
  await call(examiner, `/api/tasks/${task.taskId}/claim`, { version: task.version });
  const mine = await step(examiner, code, 'Task_Appraise');
  await call(examiner, `/api/tasks/${mine.taskId}/complete`, {
    version: mine.version,
    data: {
      appraisalOutcome: 'SUPPLEMENT',
      supplementReason: 'WRONG_COMPONENT',
      supplementItems: [{ componentCode: 'birthNotice', fault: 'OUTDATED', text: 'Nộp bản mới' }],
    },
  });
  await receptionist.evaluate(() => localStorage.setItem('motcua.locale', 'en'));
  await receptionist.goto(`/dossiers/${code}?tab=forms`);
  await expect(receptionist.getByText('Not checked')).toBeVisible();
  await expect(receptionist.getByText('Outdated')).toBeVisible();
  await isAccessible(receptionist, 'the checklist in English');
});
