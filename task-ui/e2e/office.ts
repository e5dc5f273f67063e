import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

/** The people of the demo's ward who lead a dossier through its life. */
export const WARD = {
  receptionist: 'tiepnhan.sontrung',
  examiner: 'hotich.sontrung',
  leader: 'lanhdao.sontrung',
  clerk: 'vanthu.sontrung',
} as const;

export type Account = { username: string; password: string; tries: { title: { vi: string }; path: string }[] };

/** The accounts that the sign-in page shows. */
export async function demoAccounts(page: Page): Promise<Account[]> {
  const options = await (await page.request.get('/api/sign-in-options')).json();
  return options.demo.accounts;
}

/** Types name and password, as somebody who comes to work does. */
export async function signIn(page: Page, username: string): Promise<void> {
  const [account] = await demoAccounts(page);
  await page.goto('/sign-in');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(account?.password ?? '');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** The sessions of those who have signed in in this process: typing name and password once a person is enough. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** A window of one's own for each person, as on the desks of an office. */
export async function desk(browser: Browser, username: string): Promise<Page> {
  const context = await browser.newContext();
  await context.addCookies(sessions.get(username) ?? []);
  const page = await context.newPage();
  if ((await page.request.get('/api/session')).ok()) {
    await page.goto('/');
    return page;
  }
  await context.clearCookies();
  await signIn(page, username);
  sessions.set(username, await context.cookies());
  return page;
}

/** Finds the dossier's task in the role's list by its code, takes it and lands on its page. */
export async function takeTask(page: Page, code: string, step: string): Promise<void> {
  await page.goto('/work?list=role');
  await page.getByRole('searchbox', { name: 'Tìm trong danh sách' }).fill(code);
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === code);
  const row = page.getByRole('row').filter({ hasText: code });
  await expect(row).toHaveCount(1);
  await row.getByRole('link', { name: code }).click();
  await expect(page.getByRole('heading', { level: 1, name: step })).toBeVisible();
  await page.getByRole('button', { name: 'Nhận việc này' }).click();
  await expect(page.getByRole('button', { name: 'Trả lại danh sách chung' })).toBeVisible();
}

/** Presses the button that ends the step; answers when the server had done it. */
export async function completeStep(page: Page): Promise<number> {
  const answer = page.waitForResponse((it) => it.url().endsWith('/complete') && it.request().method() === 'POST');
  await page.getByRole('button', { name: 'Hoàn thành bước' }).click();
  expect((await answer).status()).toBe(200);
  return Date.now();
}

/** A choice by its words, in the form of a step. */
export const choose = (page: Page, name: string) =>
  page.locator('.motcua-form').getByLabel(name, { exact: true }).check();
