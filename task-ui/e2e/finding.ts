import { expect, type Page } from '@playwright/test';

const LIMIT = 2_000;

/**
 * Types the name without marks into the search page and sees the dossier with its new status, all within two seconds
 * of the answer that a command got.
 */
export async function findsAtOnce(page: Page, answeredAt: number, words: string, code: string, status: string) {
  const box = page.getByRole('searchbox', { name: 'Nội dung tra cứu' });
  await box.fill(words);
  const hit = page.getByRole('article').filter({ hasText: code });
  await expect(async () => {
    await box.press('Enter');
    await expect(hit.getByText(status, { exact: true })).toBeVisible({ timeout: 150 });
  }).toPass({ intervals: [20], timeout: 30_000 });
  const took = Date.now() - answeredAt;
  expect(took, `${code} found as “${status}” after ${took} ms`).toBeLessThanOrEqual(LIMIT);
}
