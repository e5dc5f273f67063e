import { expect, type Page, test } from '@playwright/test';
import { complaintsOf, isAccessible, isSound } from './looking';
import { desk } from './office';

// An officer of Phú Lâm is away today: what the preview listed is on the substitute's list, is done on their behalf, and
// is the officer's own again when they are back. Nobody else of the trial works in that ward.
const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
const TODAY = DAY.format(Date.now());
const AWAY = 'hotich2.phulam';
const SUBSTITUTE = 'hotich.phulam';

type Task = { taskId: string; dossierCode: string; version: number; step: string };

const tasksOf = async (page: Page, list: string): Promise<Task[]> =>
  (await (await page.request.get(`/api/tasks?list=${list}&size=100`)).json()).items;

/** Chooses by the keyboard alone: opens the box, types, takes the first answer. */
async function pick(page: Page, name: string, words: string) {
  const box = page.getByRole('combobox', { name, exact: true });
  // what is chosen already takes the place of what was typed when it comes late
  await expect(async () => {
    await box.focus();
    await box.fill(words);
    await expect(page.getByRole('option')).toHaveCount(1, { timeout: 2_000 });
  }).toPass();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('a substitute does what the preview listed, on behalf of the one who is away', async ({ browser }) => {
  const [officer, substitute] = [await desk(browser, AWAY), await desk(browser, SUBSTITUTE)];
  await officer.goto('/work?list=role');
  if ((await tasksOf(officer, 'mine')).length === 0) {
    await officer.getByRole('button', { name: 'Nhận việc tiếp theo' }).click();
    await expect(officer).toHaveURL(/\/tasks\//);
  }
  const held = (await tasksOf(officer, 'mine')).map((task) => task.dossierCode).sort();
  expect(held.length).toBeGreaterThan(0);

  await officer.getByRole('button', { name: /^Tài khoản/ }).focus();
  await officer.keyboard.press('Enter');
  await officer.getByRole('link', { name: 'Vắng mặt' }).focus();
  await officer.keyboard.press('Enter');
  await expect(officer.getByRole('heading', { level: 1, name: 'Vắng mặt' })).toBeVisible();
  await officer.getByLabel('Từ ngày').fill(TODAY);
  await officer.getByLabel('Đến hết ngày').fill(TODAY);
  await pick(officer, 'Người thay 1', 'Ngô Văn Trường');
  await officer.getByRole('button', { name: 'Xem trước việc sẽ giao' }).focus();
  await officer.keyboard.press('Enter');
  const rows = officer.getByRole('region', { name: 'Các thay đổi trên hồ sơ' }).locator('tbody tr');
  await expect(rows).toHaveCount(held.length);
  const codes = await rows.locator('th > :first-child').allInnerTexts();
  expect(codes.map((it) => it.trim()).sort()).toEqual(held);
  await isAccessible(officer, 'preview of an absence');
  expect(await tasksOf(substitute, 'substituted')).toEqual([]);
  await officer.getByRole('button', { name: 'Đăng ký vắng mặt' }).click();
  await expect(officer.getByText('Đã đăng ký vắng mặt')).toBeVisible();

  await substitute.goto('/work?list=substituted');
  const list = substitute.getByRole('grid').locator('tbody tr');
  await expect(list).toHaveCount(held.length);
  await list.first().getByRole('link').click();
  await expect(substitute.getByText(/^Bạn làm thay/)).toBeVisible();
  await substitute.getByRole('button', { name: 'Nhận việc này' }).click();
  await expect(substitute.getByRole('button', { name: 'Thôi làm thay' })).toBeVisible();
  await isAccessible(substitute, 'a task done for somebody who is away');
  const code = (await substitute.locator('main header .digits').first().innerText()).trim();
  await substitute.goto(`/dossiers/${code}/timeline`);
  await expect(substitute.getByText('Ngô Văn Trường thay Lý Thanh Bình').first()).toBeVisible();

  await substitute.goBack();
  await substitute.getByRole('button', { name: 'Thôi làm thay' }).click();
  await expect(substitute.getByRole('button', { name: 'Nhận việc này' })).toBeVisible();

  await officer.reload();
  await officer.getByRole('button', { name: /^Kết thúc lần vắng mặt/ }).click();
  await officer.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await expect(officer.getByText('Đã về sớm').first()).toBeVisible();
  expect(await tasksOf(substitute, 'substituted')).toEqual([]);
  expect((await tasksOf(officer, 'mine')).map((task) => task.dossierCode).sort()).toEqual(held);
});

test('an account is locked after one has seen where its tasks go, and unlocked again', async ({ browser }) => {
  const admin = await desk(browser, 'quantri');
  const complaints = complaintsOf(admin);
  await admin.goto('/officers');
  await pick(admin, 'Đơn vị', 'Phú Lâm');
  await admin.getByRole('button', { name: 'Khóa tài khoản Vũ Ngọc Quỳnh' }).click();
  await admin.getByRole('button', { name: 'Xem trước việc sẽ chuyển' }).click();
  await expect(admin.getByRole('heading', { name: 'Việc của Vũ Ngọc Quỳnh khi khóa tài khoản' })).toBeVisible();
  await isSound(admin, 'preview of a lock');
  await isAccessible(admin, 'preview of a lock');
  await admin.getByRole('button', { name: 'Khóa tài khoản', exact: true }).click();
  await expect(admin.getByRole('status').filter({ hasText: 'Đã khóa tài khoản' })).toBeVisible();
  await admin.getByRole('button', { name: 'Mở khóa tài khoản Vũ Ngọc Quỳnh' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Mở khóa' }).click();
  await expect(admin.getByRole('button', { name: 'Khóa tài khoản Vũ Ngọc Quỳnh' })).toBeVisible();
  expect(complaints).toEqual([]);
});
