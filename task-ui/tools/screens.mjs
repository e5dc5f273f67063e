import { mkdirSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from './chromium.mjs';

// Takes every page in both languages and two widths. Against a running server: MOTCUA_URL, else http://127.0.0.1:8080.
// Each page is also checked by axe; findings end the run with a failure after the last picture.
const base = process.env.MOTCUA_URL ?? 'http://127.0.0.1:8080';
const out = process.env.SCREENS_OUT ?? '../docs/screens';
const only = process.argv[2];
const pages = JSON.parse(readFileSync(new URL('./screens.json', import.meta.url), 'utf8'));
const widths = [
  { name: '1440', width: 1440, height: 900 },
  { name: '390', width: 390, height: 844 },
];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
const accounts = await demoAccounts();
const findings = [];
for (const locale of ['vi', 'en']) {
  for (const { name: size, ...viewport } of widths) {
    for (const page of pages.filter((it) => !only || it.name.includes(only))) {
      await shoot(page, locale, size, viewport);
    }
  }
}
await browser.close();
for (const finding of findings) console.error(finding);
process.exit(findings.length > 0 ? 1 : 0);

async function demoAccounts() {
  const options = await (await fetch(`${base}/api/sign-in-options`)).json();
  return options.demo?.accounts ?? [];
}

async function shoot({ name, path, account, search, suffix = '' }, locale, size, viewport) {
  const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  await context.addInitScript((value) => localStorage.setItem('motcua.locale', value), locale);
  const page = await context.newPage();
  page.on('pageerror', (error) => findings.push(`${name} ${locale} ${size}: ${error.message}`));
  if (account !== undefined) await signIn(page, accounts[Math.min(account, accounts.length - 1)]);
  const target = search ? (await firstLink(page, search)) + suffix : path;
  await page.goto(base + target, { waitUntil: 'networkidle' });
  await page.locator('h1').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${out}/${name}-${locale}-${size}.png` });
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  for (const { id, nodes } of violations) findings.push(`${name} ${locale} ${size}: ${id} at ${nodes[0]?.target}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (overflow > 1) findings.push(`${name} ${locale} ${size}: ${overflow} px wider than the window`);
  await context.close();
  console.log(`${name} ${locale} ${size}`);
}

async function signIn(page, { username, password }) {
  await page.goto(`${base}/sign-in`, { waitUntil: 'networkidle' });
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(password);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Address of the first link on a list page whose address begins as given: pages of which the demo decides the id. */
async function firstLink(page, { on, begins }) {
  await page.goto(base + on, { waitUntil: 'networkidle' });
  return await page.locator(`main a[href^="${begins}"]`).first().getAttribute('href');
}
