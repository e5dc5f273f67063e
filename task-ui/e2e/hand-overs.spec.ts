import { expect, test } from '@playwright/test';
import { isAccessible } from './looking';
import { desk, WARD } from './office';

test('papers go from the counter to the division by a list that both confirm', async ({ browser }) => {
  const counter = await desk(browser, WARD.receptionist);
  await counter.goto('/hand-overs');
  await expect(counter.getByRole('heading', { level: 1, name: 'Bàn giao hồ sơ giấy' })).toBeVisible();
  const papers = counter.getByRole('region', { name: /^Giao cho / }).first();
  await papers.getByRole('checkbox', { name: 'Chọn tất cả' }).uncheck();
  const row = papers.getByRole('row').nth(1);
  const code = (await row.getByRole('link').textContent()) ?? '';
  await row.getByRole('checkbox').check();
  await isAccessible(counter, 'hand-overs');
  await papers.getByRole('button', { name: 'Lập danh sách 1 hồ sơ' }).click();
  await expect(counter.getByRole('heading', { level: 1, name: /^Danh sách BG-/ })).toBeVisible();
  const pdf = await counter.request.get(
    (await counter.getByRole('link', { name: 'In danh sách (PDF)' }).getAttribute('href')) ?? '',
  );
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await counter.getByRole('button', { name: 'Xác nhận đã giao' }).click();
  await expect(counter.getByRole('button', { name: 'Xác nhận đã giao' })).toHaveCount(0);

  const division = await desk(browser, WARD.examiner);
  await division.evaluate(() => localStorage.setItem('motcua.locale', 'en'));
  await division.goto(new URL(counter.url()).pathname);
  await expect(division.getByRole('button', { name: /^Not received/ })).toBeVisible();
  await isAccessible(division, 'a list in English');
  await division.getByRole('button', { name: 'Received the remaining 1' }).click();
  await expect(division.getByRole('button', { name: /^Received/ })).toHaveCount(0);
  await expect(division.getByRole('row', { name: code }).getByRole('cell').last()).not.toContainText('Not confirmed');
});
