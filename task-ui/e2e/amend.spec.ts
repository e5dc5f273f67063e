import { type Browser, expect, type Page, test } from '@playwright/test';
import { isAccessible, isSound } from './looking';
import { desk, WARD } from './office';

// Corrections and other due dates, each looked at before it counts, in both languages and both widths.
const SUPERVISOR = 'quanly';

type Json = { [key: string]: Json } & Json[] & string;

const read = (page: Page, path: string): Promise<Json> =>
  page.evaluate(async (address) => (await fetch(address)).json(), path);

async function inLanguage(page: Page, locale: 'vi' | 'en', path: string) {
  await page.goto('/favicon.svg');
  await page.evaluate((value) => localStorage.setItem('motcua.locale', value), locale);
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
}

async function holds(page: Page, where: string) {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await isSound(page, `${where} ${width}`);
    await isAccessible(page, `${where} ${width}`);
  }
}

/** Codes of open birth registrations of the ward; the last first, for other tests take theirs from the beginning. */
async function open(browser: Browser): Promise<string[]> {
  const page = await desk(browser, WARD.receptionist);
  await page.goto('/work');
  const list = await read(page, '/api/tasks?list=units&procedure=1.001193&size=100');
  await page.context().close();
  return [...new Set((list.items as Json[]).map((it) => String(it.dossierCode)))].reverse();
}

/** The nth of them that the officer of this page may treat so now. */
async function allowing(
  page: Page,
  codes: string[],
  action: string,
  wanted: number,
  fits: (dossier: Json) => boolean = () => true,
) {
  const found: Json[] = [];
  for (const code of codes) {
    const dossier = await read(page, `/api/dossiers/${code}`);
    if (((dossier.allowed ?? []) as unknown as string[]).includes(action) && fits(dossier)) found.push(dossier);
    if (found.length > wanted) break;
  }
  expect(found.length, `dossiers that allow ${action}`).toBeGreaterThan(wanted);
  return found[wanted] as Json;
}

async function reason(page: Page, locale: string, words: string) {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: locale === 'vi' ? /^Lý do/ : /^Reason/ }).click();
  await page.getByRole('option', { name: words }).click();
  await dialog.getByLabel(locale === 'vi' ? /^Nêu rõ lý do/ : /^State the reason/).fill('Đối chiếu bản giấy');
}

// both act on dossiers of one ward: what one has changed, the other would be told as overtaken
test.describe.configure({ mode: 'serial' });

test('what is recorded wrongly is put right, and the timeline tells before and after', async ({ browser }) => {
  const codes = await open(browser);
  const page = await desk(browser, WARD.receptionist);
  for (const [index, locale] of (['vi', 'en'] as const).entries()) {
    const vi = locale === 'vi';
    const dossier = await allowing(page, codes, 'CORRECT', index);
    const phone = `09${Date.now().toString().slice(-8)}`;
    await inLanguage(page, locale, `/dossiers/${dossier.code}`);
    await page.getByRole('button', { name: vi ? 'Thao tác với hồ sơ' : 'Act on the dossier' }).click();
    await page.getByRole('menuitem', { name: vi ? 'Đính chính hồ sơ' : 'Correct the dossier' }).click();
    const dialog = page.getByRole('dialog');
    const name = vi ? 'Người nộp hồ sơ: Số điện thoại' : 'Submitter: Phone';
    await dialog
      .getByRole('combobox', { name: vi ? 'Thêm nội dung cần đính chính' : 'Add something to correct' })
      .click();
    await page.getByRole('option', { name, exact: true }).click();
    await dialog.getByLabel(name, { exact: true }).fill(phone);
    await reason(page, locale, vi ? 'Nhập sai so với giấy tờ' : 'Entered otherwise than the papers say');
    await dialog.getByRole('button', { name: vi ? 'Xem trước' : 'Preview' }).click();
    await expect(dialog.getByRole('status')).toContainText(phone);
    await holds(page, `correction ${locale}`);
    await dialog.getByRole('button', { name: vi ? 'Đính chính' : 'Correct', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText(phone).first()).toBeVisible();
    await page.goto(`/dossiers/${dossier.code}/timeline`);
    await expect(page.getByText(`→ “${phone}”`)).toBeVisible();
  }
  await page.context().close();
});

test('a supervisor sets a due date anew, after seeing what moves', async ({ browser }) => {
  const codes = await open(browser);
  const page = await desk(browser, SUPERVISOR);
  const later = (dossier: Json) => new Date(String(dossier.dueAt)).getTime() > Date.now() + 3_600_000;
  for (const [index, locale] of (['vi', 'en'] as const).entries()) {
    const vi = locale === 'vi';
    const dossier = await allowing(page, codes, 'RESET_DUE', index, later);
    const day = await workingDay(page, dossier);
    await inLanguage(page, locale, `/dossiers/${dossier.code}`);
    await page.getByRole('button', { name: vi ? 'Thao tác với hồ sơ' : 'Act on the dossier' }).click();
    await page.getByRole('menuitem', { name: vi ? 'Đặt lại ngày hẹn trả' : 'Set the due date anew' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(vi ? /^Ngày hẹn trả mới/ : /^New due date/).fill(day.split('-').reverse().join('/'));
    await reason(page, locale, vi ? 'Áp dụng sai thời hạn giải quyết' : 'A wrong term was applied');
    await dialog.getByRole('button', { name: vi ? 'Xem trước' : 'Preview' }).click();
    await expect(dialog.getByRole('status')).toContainText(vi ? 'không phải gia hạn' : 'which is no extension');
    await holds(page, `due date ${locale}`);
    await dialog.getByRole('button', { name: vi ? 'Đặt lại' : 'Set anew', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await page.goto(`/dossiers/${dossier.code}?tab=clocks`);
    await expect(page.getByText(vi ? /Ngày hẹn trả được đặt lại/ : /The due date was set anew/).first()).toBeVisible();
  }
  await page.context().close();
});

/** The first day, some days from now, on which the unit closes at 17:00; the server says which one is lawful. */
async function workingDay(page: Page, dossier: Json): Promise<string> {
  for (let ahead = 20; ahead < 40; ahead += 1) {
    const day = new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const status = await page.evaluate(
      async ([code, body]) => {
        const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
        const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token };
        const path = `/api/dossiers/${code}/due-date/preview`;
        return (await fetch(path, { method: 'POST', headers, body })).status;
      },
      [
        String(dossier.code),
        JSON.stringify({
          revision: dossier.revision,
          dueAt: `${day}T10:00:00Z`,
          reasonCode: 'TERM_MISTAKEN',
          note: 'ngày làm việc',
        }),
      ] as const,
    );
    if (status === 200) return day;
  }
  throw new Error('no working day within twenty days');
}
