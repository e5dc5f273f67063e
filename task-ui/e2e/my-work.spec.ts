import { expect, type Page, test } from '@playwright/test';
import { complaintsOf, isAccessible, isSound } from './looking';
import { desk, WARD } from './office';

// What officers keep for themselves: marks of what they have opened, named filters, columns, watched dossiers. One
// language after the other, for what is kept is kept on the server.
test.describe.configure({ mode: 'serial' });

const WORDS = {
  vi: {
    fresh: 'Mới',
    overdue: /^Quá hạn/,
    save: 'Lưu bộ lọc này',
    name: 'Tên bộ lọc',
    keep: 'Lưu',
    saved: 'Bộ lọc đã lưu',
    arrange: 'Sắp xếp danh sách',
    status: 'Trạng thái',
    assignee: 'Người giữ',
    up: 'Đưa Trạng thái lên',
    remove: /^Xóa bộ lọc/,
    usual: 'Về cách hiển thị mặc định',
    watched: /^Đang theo dõi/,
    watchOf: (code: string) => `Theo dõi hồ sơ ${code}`,
    watch: 'Theo dõi hồ sơ',
    begun: (code: string) => `Đang theo dõi hồ sơ ${code}.`,
    ended: (code: string) => `Đã thôi theo dõi hồ sơ ${code}.`,
    none: 'Bạn chưa theo dõi hồ sơ nào',
  },
  en: {
    fresh: 'New',
    overdue: /^Overdue/,
    save: 'Save this filter',
    name: 'Name of the filter',
    keep: 'Save',
    saved: 'Saved filters',
    arrange: 'Arrange the list',
    status: 'Status',
    assignee: 'Held by',
    up: 'Move Status up',
    remove: /^Remove the filter/,
    usual: 'Back to the usual columns',
    watched: /^Watched/,
    watchOf: (code: string) => `Watch the dossier ${code}`,
    watch: 'Watch this dossier',
    begun: (code: string) => `You watch the dossier ${code} now.`,
    ended: (code: string) => `You no longer watch the dossier ${code}.`,
    none: 'You watch no dossier yet',
  },
} as const;

/** Both widths, and axe at one of them. */
async function isGood(page: Page, where: string, width: number) {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await isSound(page, `${where} ${size.width}`);
    if (size.width === width) await isAccessible(page, where);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

for (const locale of ['vi', 'en'] as const) {
  const words = WORDS[locale];
  const axeAt = locale === 'vi' ? 1440 : 390;

  test(`an officer arranges the list and finds it so again (${locale})`, async ({ browser }) => {
    const page = await desk(browser, WARD.leader);
    await page.evaluate((value) => localStorage.setItem('motcua.locale', value), locale);
    const complaints = complaintsOf(page);
    await page.goto('/work?list=units');
    await page.getByRole('button', { name: words.overdue }).first().click();
    await page.getByRole('button', { name: words.save }).click();
    await page.getByRole('textbox', { name: words.name }).fill(`Trễ ${locale}`);
    await page.keyboard.press('Enter');
    const saved = page.getByRole('navigation', { name: words.saved });
    await expect(saved.getByRole('link', { name: `Trễ ${locale}` })).toHaveAttribute('aria-current', 'page');

    await page.getByRole('button', { name: words.arrange }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: words.assignee }).press('Space');
    await dialog.getByRole('checkbox', { name: words.status }).press('Space');
    for (let step = 0; step < 3; step++) await dialog.getByRole('button', { name: words.up }).press('Enter');
    await isAccessible(page, `arranging ${locale}`);
    await dialog.getByRole('button', { name: words.keep, exact: true }).click();
    await expect(dialog).toHaveCount(0);
    const headers = page.getByRole('columnheader');
    await expect(headers.nth(1)).toHaveText(words.status);
    await expect(headers.filter({ hasText: words.assignee })).toHaveCount(0);

    // at another desk, later
    await page.context().clearCookies();
    const again = await desk(browser, WARD.leader);
    await again.evaluate((value) => localStorage.setItem('motcua.locale', value), locale);
    await again.goto('/work?list=mine');
    await again.getByRole('link', { name: `Trễ ${locale}` }).click();
    await expect(again).toHaveURL(/list=units&urgency=OVERDUE$/);
    await expect(again.getByRole('columnheader').nth(1)).toHaveText(words.status);
    await isGood(again, `arranged ${locale}`, axeAt);

    await again.getByRole('button', { name: words.arrange }).click();
    await again.getByRole('dialog').getByRole('button', { name: words.remove }).click();
    await again.getByRole('dialog').getByRole('button', { name: words.usual }).click();
    await again.getByRole('dialog').getByRole('button', { name: words.keep, exact: true }).click();
    await expect(again.getByRole('columnheader').filter({ hasText: words.assignee })).toBeVisible();
    await expect(again.getByRole('navigation', { name: words.saved })).toHaveCount(0);
    expect(complaints).toEqual([]);
  });

  test(`an officer watches a dossier from the list and from its page (${locale})`, async ({ browser }) => {
    const page = await desk(browser, WARD.leader);
    await page.evaluate((value) => localStorage.setItem('motcua.locale', value), locale);
    await page.goto('/work?list=units');
    const selected = page.getByRole('grid').locator('[aria-selected=true]');
    const code = await selected.getByRole('link').innerText();
    await page.keyboard.press('w');
    await expect(page.getByText(words.begun(code))).toBeVisible();
    await expect(page.getByRole('button', { name: words.watchOf(code) })).toHaveAttribute('aria-pressed', 'true');

    await page.getByRole('link', { name: words.watched }).click();
    const row = page.getByRole('listitem').filter({ hasText: code });
    await expect(row).toBeVisible();
    await isGood(page, `watched ${locale}`, axeAt);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/dossiers/${code}$`));
    const button = page.getByRole('button', { name: words.watch });
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await button.press('Enter');
    await expect(page.getByText(words.ended(code))).toBeVisible();
    await page.goto('/work?list=watched');
    await expect(page.getByText(words.none)).toBeVisible();
  });
}

test('what one has opened is no longer new, at once and after a reload', async ({ browser }) => {
  const page = await desk(browser, WARD.leader);
  await page.goto('/work?list=role');
  const fresh = page.getByRole('row').filter({ has: page.getByText(WORDS.vi.fresh, { exact: true }) });
  await expect(fresh.first()).toBeVisible();
  const code = await fresh.first().getByRole('link').innerText();
  await page.getByRole('link', { name: code }).click();
  await expect(page.getByRole('main')).toContainText(code);
  await page.getByRole('main').getByRole('link', { name: 'Việc của tôi' }).click();
  await expect(page).toHaveURL(/list=role/);
  const row = page.getByRole('row').filter({ hasText: code });
  await expect(row).toBeVisible();
  await expect(row.getByText(WORDS.vi.fresh, { exact: true })).toHaveCount(0);
  await page.reload();
  await expect(row).toBeVisible();
  await expect(row.getByText(WORDS.vi.fresh, { exact: true })).toHaveCount(0);
});
