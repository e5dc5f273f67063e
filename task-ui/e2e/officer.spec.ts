import { type Browser, expect, type Page, test } from '@playwright/test';
import { enter } from './declaration';
import { complaintsOf, isAccessible, isSound } from './looking';
import { desk, WARD } from './office';

// What the officer's pages do beside the way of a dossier, each on a dossier of its own.
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Size 4/Root 1 0 R>>\n%%EOF',
);

type Json = { [key: string]: Json } & Json[] & string;

const read = (page: Page, path: string): Promise<Json> =>
  page.evaluate(async (address) => (await fetch(address)).json(), path);

/** Sends a command as the page's own code does. */
const send = (page: Page, method: string, path: string, body: unknown): Promise<number> =>
  page.evaluate(
    async ([how, address, sent]) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const headers = {
        'Content-Type': 'application/json',
        'X-XSRF-TOKEN': token,
        'Idempotency-Key': crypto.randomUUID(),
      };
      return (await fetch(address, { method: how, headers, body: JSON.stringify(sent) })).status;
    },
    [method, path, body] as const,
  );

/** Attaches a file as somebody at another desk. */
const attach = (page: Page, code: string, name: string) =>
  page.evaluate(
    async ([dossier, file, content]) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const form = new FormData();
      form.set('file', new Blob([Uint8Array.from(atob(content), (it) => it.charCodeAt(0))]), file);
      const headers = { 'X-XSRF-TOKEN': token, 'Idempotency-Key': crypto.randomUUID() };
      return (await fetch(`/api/dossiers/${dossier}/attachments`, { method: 'POST', headers, body: form })).status;
    },
    [code, name, PDF.toString('base64')] as const,
  );

/** Open steps of the civil-status officer that nobody holds. */
async function appraisals(page: Page): Promise<Json[]> {
  const list = await read(page, '/api/tasks?list=role&step=Task_Appraise&procedure=1.001193&size=20');
  return (list.items as Json[]).filter((it) => it.assignee === null);
}

async function inLanguage(page: Page, locale: 'vi' | 'en', path: string) {
  await page.goto('/favicon.svg');
  await page.evaluate((value) => localStorage.setItem('motcua.locale', value), locale);
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
}

/** Sound and accessible in both widths. */
async function holds(page: Page, where: string) {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await isSound(page, `${where} ${width}`);
    await isAccessible(page, `${where} ${width}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function inBothLanguages(
  browser: Browser,
  who: string,
  look: (page: Page, locale: 'vi' | 'en') => Promise<void>,
) {
  const page = await desk(browser, who);
  for (const locale of ['vi', 'en'] as const) await look(page, locale);
  await page.context().close();
}

test('the counter is told of a dossier that the new one may repeat', async ({ browser }) => {
  await inBothLanguages(browser, WARD.receptionist, async (page, locale) => {
    await page.goto('/work');
    const [row] = (await read(page, '/api/tasks?list=units&procedure=1.001193&size=1')).items as Json[];
    const { code, data } = await read(page, `/api/dossiers/${row?.dossierCode}`);
    await inLanguage(page, locale, '/reception/1.001193');
    const vi = locale === 'vi';
    const child = page.locator('.motcua-form').getByRole('group', {
      name: vi ? 'Người được khai sinh' : 'Child',
      exact: true,
    });
    const [year, month, day] = String(data?.child?.birthDate).split('-');
    await enter(child, 'text', vi ? 'Họ, chữ đệm, tên' : 'Full name', String(data?.child?.fullName).toLowerCase());
    await enter(child, 'date', vi ? 'Ngày, tháng, năm sinh' : 'Date of birth', `${day}/${month}/${year}`);
    await expect(page.getByText(vi ? /Có thể trùng với \d+ hồ sơ/ : /May repeat \d+ dossier/)).toBeVisible();
    await expect(page.getByRole('link', { name: String(code) })).toHaveAttribute('target', '_blank');
    await holds(page, `duplicates ${locale}`);
    page.on('dialog', (dialog) => void dialog.accept());
  });
});

test('a completion on a dossier that changed meanwhile is refused and explained', async ({ browser }) => {
  const receptionist = await desk(browser, WARD.receptionist);
  await inBothLanguages(browser, WARD.examiner, async (page, locale) => {
    const vi = locale === 'vi';
    await page.goto('/work');
    const task = (await appraisals(page))[vi ? 0 : 1] as Json;
    await inLanguage(page, locale, `/tasks/${task.taskId}`);
    await page.locator('.motcua-form').getByRole('radio').first().check();
    expect(await attach(receptionist, String(task.dossierCode), `bo-sung-${locale}.pdf`)).toBe(200);
    await page.getByRole('button', { name: vi ? 'Hoàn thành bước' : 'Complete the step' }).click();
    const notice = page.getByRole('alert').filter({
      hasText: vi ? 'Hồ sơ đã thay đổi từ khi bạn mở' : 'The dossier has changed since you opened it',
    });
    await expect(notice).toContainText(`bo-sung-${locale}.pdf`);
    await expect(page.locator('.motcua-form').getByRole('radio').first()).toBeChecked();
    await holds(page, `overtaken ${locale}`);
    await notice.getByRole('button', { name: vi ? 'Đã xem, làm tiếp' : 'Seen, go on' }).click();
    await expect(notice).toHaveCount(0);
    await send(page, 'DELETE', `/api/tasks/${task.taskId}/unsent`, {});
  });
  await receptionist.context().close();
});

test('what was typed is there again on another machine, and a second window overwrites nothing', async ({
  browser,
}) => {
  const first = await desk(browser, WARD.examiner);
  await first.goto('/work');
  const task = (await appraisals(first))[2] as Json;
  const path = `/tasks/${task.taskId}`;
  await first.goto(path);
  const choice = (page: Page, index: number) => page.locator('.motcua-form').getByRole('radio').nth(index);
  await choice(first, 0).check();
  await expect(first.getByText(/Đã lưu nội dung nhập dở lúc/)).toBeVisible();

  const second = await desk(browser, WARD.examiner);
  await second.goto(path);
  await expect(second.getByText(/Đã khôi phục nội dung nhập dở/)).toBeVisible();
  await expect(choice(second, 0)).toBeChecked();
  await choice(second, 1).check();
  await expect(second.getByText(/Đã lưu nội dung nhập dở lúc/)).toBeVisible();

  await choice(first, 2).check();
  await expect(first.getByText('Cửa sổ khác của bạn có nội dung mới hơn')).toBeVisible();
  await holds(first, 'newer text vi');
  await first.getByRole('button', { name: 'Lấy nội dung mới hơn' }).click();
  await expect(choice(first, 1)).toBeChecked();

  await inLanguage(second, 'en', path);
  await expect(second.getByText(/What you typed was kept at/)).toBeVisible();
  await holds(second, 'kept en');
  await second.getByRole('button', { name: 'Discard it and begin anew' }).click();
  await expect(choice(second, 1)).not.toBeChecked();
  for (const page of [first, second]) await page.context().close();
});

test('documents are looked at beside the form, by keys, in a window of their own and on a narrow screen', async ({
  browser,
}) => {
  await inBothLanguages(browser, WARD.examiner, async (page, locale) => {
    const vi = locale === 'vi';
    const complaints = complaintsOf(page);
    await page.goto('/work');
    const rows = (await read(page, '/api/tasks?list=units&procedure=1.001193&size=20')).items as Json[];
    const pages = await Promise.all(rows.map((row) => read(page, `/api/tasks/${row.taskId}`)));
    const task = pages.find((it) => ((it.dossier?.attachments ?? []) as Json[]).length > 1) as Json;
    const [file, other] = (task.dossier?.attachments ?? []) as Json[];
    await inLanguage(page, locale, `/tasks/${task.task?.taskId}`);
    await page.getByRole('tab', { name: vi ? /^Giấy tờ/ : /^Documents/ }).click();
    await page
      .getByRole('button', { name: String(file?.name) })
      .first()
      .click();
    const viewer = page.getByRole('region', { name: `${vi ? 'Xem giấy tờ' : 'Document'}: ${file?.name}` });
    await expect(viewer).toBeFocused();
    const sheet = page.getByRole('region', { name: vi ? /^Trang 1 trong/ : /^Page 1 of/ });
    await expect(sheet.locator('span').first()).toBeAttached();
    await expect(page.locator('.motcua-form')).toBeVisible();
    const width = async () => (await sheet.boundingBox())?.width ?? 0;
    const before = await width();
    await page.keyboard.press('+');
    await expect.poll(width).toBeGreaterThan(before);
    await page.keyboard.press('r');
    await page.keyboard.press('0');
    await holds(page, `viewer ${locale}`);

    await page.keyboard.press('n');
    await expect(page.getByText(String(other?.name)).first()).toBeVisible();
    const own = page.waitForEvent('popup');
    await page.getByRole('button', { name: vi ? 'Mở ở cửa sổ riêng' : 'Open in a window of its own' }).click();
    const popup = await own;
    await expect(popup.getByRole('heading', { level: 1, includeHidden: true })).toContainText(String(other?.name));
    await holds(popup, `own window ${locale}`);
    await popup.close();

    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    await page
      .getByRole('button', { name: String(file?.name) })
      .first()
      .click();
    const overlay = page.getByRole('dialog');
    await expect(overlay.locator('span').first()).toBeAttached();
    expect((await overlay.boundingBox())?.width).toBe(390);
    await isAccessible(page, `overlay ${locale}`);
    await page.keyboard.press('Escape');
    await expect(overlay).toHaveCount(0);
    await expect(page.getByRole('button', { name: String(file?.name) }).first()).toBeFocused();
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(complaints).toEqual([]);
  });
});

test('notes and labels are written for colleagues', async ({ browser }) => {
  await inBothLanguages(browser, WARD.examiner, async (page, locale) => {
    const vi = locale === 'vi';
    await page.goto('/work');
    const [row] = (await read(page, '/api/tasks?list=units&size=1')).items as Json[];
    await inLanguage(page, locale, `/dossiers/${row?.dossierCode}?tab=notes`);
    await page.getByLabel(vi ? 'Ghi chú mới' : 'New note').fill(`Hẹn gặp (${locale})`);
    await page.getByRole('button', { name: vi ? 'Lưu ghi chú' : 'Save the note' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: `Hẹn gặp (${locale})` })).toBeVisible();

    await page.getByRole('button', { name: vi ? 'Tạo, ngừng dùng nhãn' : 'Make or give up labels' }).click();
    await page.getByLabel(vi ? 'Tên nhãn mới' : 'Name of a new label').fill(`Cần ký ${locale}`);
    await page.getByRole('radio', { name: vi ? 'Tím' : 'Purple' }).check();
    await page.getByRole('button', { name: vi ? 'Tạo nhãn' : 'Make the label' }).click();
    const label = page.getByRole('button', { name: new RegExp(`^[+✓ ]*Cần ký ${locale}$`) });
    await label.click();
    await expect(label).toHaveAttribute('aria-pressed', 'true');
    await holds(page, `notes ${locale}`);

    await page.goto(`/tasks/${row?.taskId}`);
    await expect(page.getByText(`Cần ký ${locale}`, { exact: true })).toBeVisible();
    await page.getByRole('tab', { name: vi ? /^Ghi chú/ : /^Notes/ }).click();
    await expect(page.getByRole('listitem').filter({ hasText: `Hẹn gặp (${locale})` })).toBeVisible();
    await holds(page, `notes of a task ${locale}`);
    await label.click();
    await expect(label).toHaveAttribute('aria-pressed', 'false');
  });
});

test("the owner's name leads to all dossiers of that person", async ({ browser }) => {
  await inBothLanguages(browser, WARD.examiner, async (page, locale) => {
    const vi = locale === 'vi';
    await page.goto('/work');
    const [row] = (await read(page, '/api/tasks?list=units&size=1')).items as Json[];
    await inLanguage(page, locale, `/dossiers/${row?.dossierCode}`);
    await page.getByRole('heading', { level: 1 }).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: vi ? /^Hồ sơ của/ : /^Dossiers of/ })).toBeVisible();
    await expect(page.getByRole('article').getByRole('link', { name: String(row?.dossierCode) })).toBeVisible();
    await holds(page, `owner ${locale}`);
  });
});
