import { expect, type Page, test } from '@playwright/test';
import { call, step } from './calls';
import { isAccessible, isSound } from './looking';
import { desk, WARD } from './office';

/** Births as they lie before the leader of the ward, made from one that is there; answers their codes. */
async function births(receptionist: Page, examiner: Page, names: string[]): Promise<string[]> {
  const { items } = await call<{ items: { dossierCode: string }[] }>(
    receptionist,
    '/api/tasks?list=units&procedure=1.001193',
  );
  const like = await call<{
    data: Record<string, Record<string, unknown>>;
    submitter: unknown;
    unit: { code: string };
  }>(receptionist, `/api/dossiers/${items[0]?.dossierCode}`);
  const codes: string[] = [];
  for (const fullName of names) {
    const { code } = await call<{ code: string }>(receptionist, '/api/dossiers', {
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
    const done = async (name: string, data: Record<string, unknown>) => {
      const { taskId, version } = await step(examiner, code, name);
      await call(examiner, `/api/tasks/${taskId}/complete`, { version, data });
    };
    await done('Task_Appraise', { appraisalOutcome: 'APPROVE' });
    const today = new Date().toISOString().slice(0, 10);
    await done('Task_PrintCertificate', {
      registerVolume: '01',
      registerNumber: String(800 + codes.length),
      registeredOn: today,
      copiesPrinted: 1,
    });
    codes.push(code);
  }
  return codes;
}

test('a leader signs one with two clicks, others together, and takes those back', async ({ browser }) => {
  test.slow();
  const receptionist = await desk(browser, WARD.receptionist);
  const examiner = await desk(browser, WARD.examiner);
  const names = ['Lường Thị Ký Một', 'Lường Thị Ký Hai', 'Lường Thị Ký Ba'];
  const codes = await births(receptionist, examiner, names);
  const page = await desk(browser, WARD.leader);

  await page.goto('/tray?step=Task_Sign');
  await page.getByRole('link', { name: new RegExp(names[0] ?? '') }).click();
  await expect(page.getByRole('heading', { level: 1, name: names[0] })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await isSound(page, 'a dossier of the tray at 390 px');
  await isAccessible(page, 'a dossier of the tray');
  await page.getByRole('button', { name: 'Ký giấy khai sinh' }).click();
  await expect(page.getByText('Đóng dấu, phát hành kết quả')).toBeVisible();
  await page.getByRole('button', { name: 'Xác nhận: Ký giấy khai sinh' }).click();
  await expect(page.getByText(`Đã xử lý hồ sơ ${codes[0]}.`)).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.goto('/tray?step=Task_Sign');
  for (const code of codes.slice(1)) await page.getByRole('checkbox', { name: `Chọn việc của hồ sơ ${code}` }).check();
  await page.getByRole('button', { name: 'Ký', exact: true }).click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('row').filter({ hasText: 'Đóng dấu, phát hành kết quả' })).toHaveCount(2);
  await isAccessible(page, 'the preview of a bulk signature');
  await panel.getByRole('button', { name: 'Ký', exact: true }).click();
  await expect(panel.getByText('Đã thực hiện 2 / 2 việc')).toBeVisible();
  await isAccessible(page, 'the result of a bulk signature');
  await panel.getByRole('button', { name: 'Thu hồi' }).click();
  await expect(panel.getByText('Đã thu hồi 2 việc')).toBeVisible();
  await panel.getByRole('button', { name: 'Đóng' }).click();
  for (const code of codes.slice(1)) await expect(page.getByText(code)).toBeVisible();
});

test('the tray speaks English', async ({ browser }) => {
  const page = await desk(browser, WARD.leader);
  await page.evaluate(() => localStorage.setItem('motcua.locale', 'en'));
  await page.goto('/tray');
  await expect(page.getByRole('heading', { level: 1, name: 'To sign' })).toBeVisible();
  await isAccessible(page, 'the tray in English');
});
