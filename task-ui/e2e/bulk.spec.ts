import { expect, test } from '@playwright/test';
import { isAccessible, isSound } from './looking';
import { desk, WARD } from './office';

test('an officer ticks two tasks by keys, sees what claiming would do, claims and gives them back', async ({
  browser,
}) => {
  const page = await desk(browser, WARD.receptionist);
  await page.goto('/work?list=role');
  const rows = page.getByRole('grid').getByRole('row');
  await expect(rows.nth(2)).toBeVisible();
  const codes = [await rows.nth(1).getByRole('link').innerText(), await rows.nth(2).getByRole('link').innerText()];
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  const bar = page.getByRole('toolbar', { name: 'Thao tác hàng loạt' });
  await expect(bar.getByText('Đã chọn 2 việc')).toBeVisible();
  await isAccessible(page, 'the list with ticked tasks');
  await bar.getByRole('button', { name: 'Nhận việc' }).click();
  const panel = page.getByRole('dialog');
  for (const code of codes) await expect(panel.getByRole('row').filter({ hasText: code })).toBeVisible();
  await expect(panel.getByText('Thành việc của bạn.').first()).toBeVisible();
  await panel.getByRole('button', { name: 'Nhận việc' }).click();
  await expect(panel.getByText('Đã thực hiện 2 / 2 việc')).toBeVisible();
  await panel.getByRole('button', { name: 'Thu hồi' }).click();
  await expect(panel.getByText('Đã thu hồi 2 việc')).toBeVisible();
  await panel.getByRole('button', { name: 'Đóng' }).click();
  await expect(bar.getByText('Đã chọn')).toHaveCount(0);
});

test('a decision for many is filled in once and previewed, in English and on a telephone', async ({ browser }) => {
  const page = await desk(browser, WARD.examiner);
  await page.evaluate(() => localStorage.setItem('motcua.locale', 'en'));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/work?list=role&step=Task_Appraise');
  await page.getByRole('checkbox', { name: 'Select all tasks shown' }).check();
  await page.getByRole('button', { name: 'Decide alike' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.motcua-form')).toBeVisible();
  await isAccessible(page, 'the form of a decision for many');
  await dialog.locator('.motcua-form').getByRole('radio').first().check();
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText('Preview on real dossiers', { exact: false })).toBeVisible();
  await isSound(page, 'the preview of a decision for many at 390 px');
  await isAccessible(page, 'the preview of a decision for many');
});

test('the slips of the ticked dossiers come in one file for the printer', async ({ browser }) => {
  const page = await desk(browser, WARD.examiner);
  await page.goto('/work?list=role&step=Task_Appraise');
  const rows = page.getByRole('grid').getByRole('row');
  await expect(rows.nth(2)).toBeVisible();
  for (const index of [1, 2]) await rows.nth(index).getByRole('checkbox').check();
  await page.getByRole('toolbar').getByRole('button', { name: 'In phiếu' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox', { name: 'Phiếu cần in' })).toHaveValue(/hồ sơ/);
  await isAccessible(page, 'the choice of a form to print');
  await dialog.getByRole('button', { name: 'Xem trước' }).click();
  const panel = page.getByRole('dialog').filter({ hasText: 'In phiếu của 2 hồ sơ' });
  await panel.getByRole('button', { name: 'In phiếu' }).click();
  const link = page.getByRole('dialog').getByRole('link', { name: 'Mở tệp in' });
  await expect(link).toBeVisible();
  await isAccessible(page, 'what is printed');
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(file.headers()['content-type']).toBe('application/pdf');
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
});
