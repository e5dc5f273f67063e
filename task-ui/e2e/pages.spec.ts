import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { complaintsOf, isAccessible, isSound } from './looking';
import { demoAccounts, signIn } from './office';

// Every page, as tools/screens.json lists them, in both languages and two widths.
type Screen = {
  name: string;
  path?: string;
  account?: number;
  search?: { on: string; begins: string };
  suffix?: string;
  /** The status with which the server refuses what this page asks for: the page is there to say so. */
  refused?: number;
};

const screens: Screen[] = JSON.parse(readFileSync(new URL('../tools/screens.json', import.meta.url), 'utf8'));
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
/** Each language once and each width once: what axe sees of colours and names does not depend on both together. */
const WIDTH_OF_AXE: Record<string, number> = { vi: 1440, en: 390 };
const contexts = new Map<number | undefined, BrowserContext>();

/** A fresh page; each account signs in only once. */
async function pageOf(browser: Browser, account: number | undefined): Promise<Page> {
  const known = contexts.get(account);
  if (known) return known.newPage();
  const context = await browser.newContext();
  contexts.set(account, context);
  const page = await context.newPage();
  if (account !== undefined) await signIn(page, (await demoAccounts(page))[account]?.username ?? '');
  return page;
}

/** The address of a screen; for some the demo decides which dossier it is. */
async function addressOf(page: Page, { path = '/', search, suffix = '' }: Screen): Promise<string> {
  if (!search) return path;
  await page.goto(search.on);
  const link = page.locator(`main a[href^="${search.begins}"]`).first();
  await expect(link).toBeVisible();
  return (await link.getAttribute('href')) + suffix;
}

for (const screen of screens) {
  test(`${screen.name} is sound in both languages and widths`, async ({ browser }) => {
    const page = await pageOf(browser, screen.account);
    const address = await addressOf(page, screen);
    // a page of the product, so that the language can be chosen before the first look
    await page.goto('/favicon.svg');
    const complaints = complaintsOf(page);
    for (const locale of ['vi', 'en']) {
      await page.evaluate((value) => localStorage.setItem('motcua.locale', value), locale);
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await isSound(page, `${screen.name} ${locale} ${size.width}`);
        if (size.width === WIDTH_OF_AXE[locale]) await isAccessible(page, `${screen.name} ${locale} ${size.width}`);
      }
    }
    const expected = `Failed to load resource: the server responded with a status of ${screen.refused} `;
    expect(complaints.filter((it) => !it.startsWith(expected))).toEqual([]);
    await page.close();
  });
}
