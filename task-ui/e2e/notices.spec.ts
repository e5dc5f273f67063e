import { expect, type Page, test } from '@playwright/test';
import { complaintsOf, isAccessible, isSound } from './looking';
import { desk, WARD } from './office';

// Two people of one ward: one watches a dossier, the other writes a note on it.
test.describe.configure({ mode: 'serial' });

const WORDS = {
  vi: {
    bell: /^Thông báo, [1-9]\d* chưa đọc$/,
    title: 'Thông báo',
    preferences: 'Tùy chọn thông báo',
    note: 'Ghi chú mới',
    told: 'Có ghi chú mới về hồ sơ',
    daily: 'Bản tin đầu ngày làm việc',
    none: 'Không gửi thư',
    off: /Hệ thống này chưa gửi thư/,
  },
  en: {
    bell: /^Notices, [1-9]\d* unread$/,
    title: 'Notices',
    preferences: 'Notice preferences',
    note: 'New note',
    told: 'A new note on dossier',
    daily: 'One letter at the beginning of the working day',
    none: 'No mail',
    off: /This installation sends no mail/,
  },
} as const;

/** A changing call of the page's own session, as its screens make them; answers the status. */
const change = (page: Page, method: string, path: string, body?: unknown): Promise<number> =>
  page.evaluate(
    async ([how, at, sent]) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const headers = {
        'Content-Type': 'application/json',
        'X-XSRF-TOKEN': decodeURIComponent(token),
        'Idempotency-Key': crypto.randomUUID(),
      };
      return (await fetch(at, { method: how, headers, body: sent ? JSON.stringify(sent) : undefined })).status;
    },
    [method, path, body] as const,
  );

async function isGood(page: Page, where: string, axeAt: number) {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await isSound(page, `${where} ${size.width}`);
    if (size.width === axeAt) await isAccessible(page, where);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

for (const locale of ['vi', 'en'] as const) {
  const words = WORDS[locale];
  const axeAt = locale === 'vi' ? 1440 : 390;

  test(`the bell rings without a reload and leads to what happened (${locale})`, async ({ browser }) => {
    const page = await desk(browser, WARD.receptionist);
    await page.evaluate((value) => localStorage.setItem('motcua.locale', value), locale);
    const complaints = complaintsOf(page);
    await page.goto('/work?list=units');
    const code = await page.getByRole('grid').locator('[aria-selected=true]').getByRole('link').innerText();
    expect(
      await change(page, 'PUT', '/api/notices/read', { upTo: new Date(Date.now() + 86_400_000).toISOString() }),
    ).toBe(204);
    expect(await change(page, 'PUT', `/api/dossiers/${code}/watch`)).toBe(204);
    await page.reload();

    const colleague = await desk(browser, WARD.examiner);
    expect(await change(colleague, 'POST', `/api/dossiers/${code}/notes`, { text: 'Đã gọi điện' })).toBe(200);
    const bell = page.getByRole('link', { name: words.bell });
    await expect(bell).toBeVisible({ timeout: 30_000 });
    await bell.click();
    await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
    const row = page.getByRole('listitem').filter({ hasText: words.told }).filter({ hasText: code }).first();
    await expect(row).toBeVisible();
    await isGood(page, `notices ${locale}`, axeAt);
    await row.getByRole('link').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/dossiers/${code}$`));
    await page.goBack();
    await expect(page.getByRole('list', { name: words.title })).toBeVisible();

    await page.getByRole('link', { name: words.preferences }).click();
    const note = page.getByRole('switch', { name: words.note });
    await expect(note).toBeChecked();
    await isGood(page, `notice preferences ${locale}`, axeAt);
    await note.press('Space');
    await expect(note).not.toBeChecked();
    await expect(note).toBeEnabled();
    await page.reload();
    await expect(note).not.toBeChecked();
    await note.press('Space');
    await expect(note).toBeChecked();

    await expect(page.getByText(words.off)).toBeVisible();
    // the choice is shown when the server has kept it
    await page.getByRole('radio', { name: words.daily }).click();
    await expect(page.getByRole('radio', { name: words.daily })).toBeChecked();
    await page.reload();
    await expect(page.getByRole('radio', { name: words.daily })).toBeChecked();
    await isGood(page, `mail preferences ${locale}`, axeAt);
    await page.getByRole('radio', { name: words.none }).click();
    await expect(page.getByRole('radio', { name: words.none })).toBeChecked();
    expect(await change(page, 'DELETE', `/api/dossiers/${code}/watch`)).toBe(204);
    expect(complaints).toEqual([]);
  });
}
