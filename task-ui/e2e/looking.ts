import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What a page complains about in the console, collected from now on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return complaints;
}

/** No finding of axe. */
export async function isAccessible(page: Page, where: string) {
  // without frames of other origins, axe needs no second page to add its findings up
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target}`),
    where,
  ).toEqual([]);
}

/** The page is there: nothing wider than the window, nothing missing in its texts. */
export async function isSound(page: Page, where: string) {
  await expect(page.locator('h1').first()).toBeAttached();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  // what depends on the width is laid out again after a resize, some of it only when it was measured
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(overflow, { message: `${where}: wider than the window`, timeout: 5_000 }).toBeLessThanOrEqual(0);
  const raw = await page.evaluate(() =>
    document.body.innerText.match(/\b(undefined|NaN|null|\[object|[a-z]+:[a-z]+\.[a-z.]+)\b/gi),
  );
  expect(raw ?? [], `${where}: raw words`).toEqual([]);
}
