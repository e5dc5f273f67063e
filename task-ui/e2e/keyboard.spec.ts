import { expect, test } from '@playwright/test';
import { demoAccounts, desk, WARD } from './office';

test('an officer walks, takes and opens tasks without a mouse', async ({ browser }) => {
  const page = await desk(browser, WARD.examiner);
  await page.goto('/work?list=role');
  const grid = page.getByRole('grid');
  const selected = grid.locator('[aria-selected=true]');
  await expect(selected).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('j');
  await expect(selected).toHaveAttribute('aria-rowindex', '3');
  await page.keyboard.press('j');
  await expect(selected).toHaveAttribute('aria-rowindex', '4');
  await page.keyboard.press('k');
  await expect(selected).toHaveAttribute('aria-rowindex', '3');
  await expect(selected).toBeFocused();

  const code = await selected.getByRole('link').innerText();
  await page.keyboard.press('c');
  await expect(page.getByText(`Đã nhận việc của hồ sơ ${code}.`)).toBeVisible();
  await expect(grid.getByRole('link', { name: code })).toHaveCount(0);

  await page.goto('/work?list=mine');
  await expect(grid.getByRole('link', { name: code })).toBeVisible();
  for (let row = 0; (await selected.getByRole('link').innerText()) !== code && row < 40; row++) {
    const index = await selected.getAttribute('aria-rowindex');
    await page.keyboard.press('j');
    await expect(selected).not.toHaveAttribute('aria-rowindex', index ?? '');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tasks\//);
  await expect(page.getByRole('main')).toContainText(code);
  await page.getByRole('button', { name: 'Trả lại danh sách chung' }).click();
  await expect(page.getByRole('button', { name: 'Nhận việc này' })).toBeVisible();
});

test('in the list of the whole unit only what the officer may claim can be claimed', async ({ browser }) => {
  const page = await desk(browser, WARD.clerk);
  await page.goto('/work?list=units');
  const rows = page.getByRole('grid').getByRole('row');
  const foreign = rows.filter({ hasText: 'Thẩm định hồ sơ' }).filter({ hasText: 'Chưa có người nhận' });
  await expect(foreign.first()).toBeVisible();
  await expect(foreign.getByRole('button', { name: /^Nhận việc/ })).toHaveCount(0);
});

test('every thing to try of the sign-in page opens the right page', async ({ browser, page }) => {
  test.slow();
  for (const account of await demoAccounts(page)) {
    for (const { title, path } of account.tries) {
      await test.step(`${account.username}: ${title.vi}`, async () => {
        const context = await browser.newContext();
        const visit = await context.newPage();
        await visit.goto('/sign-in');
        const card = visit.getByRole('listitem').filter({ hasText: account.username });
        await card.getByRole('button', { name: title.vi, exact: true }).click();
        await expect(visit).toHaveURL((url) => url.pathname === new URL(path, url).pathname);
        await expect(visit.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(visit.getByRole('main')).not.toContainText(/không có quyền|Không tìm thấy trang/i);
        await context.close();
      });
    }
  }
});
