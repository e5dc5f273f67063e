import { expect, test } from '@playwright/test';
import { complaintsOf, isAccessible, isSound } from './looking';
import { desk, WARD } from './office';

// What is kept is kept on the server: one language after the other.
test.describe.configure({ mode: 'serial' });

const WORDS = {
  vi: {
    field: 'Nội dung tra cứu',
    documents: /nội dung tài liệu đính kèm/,
    inDocument: /^Trong tài liệu /,
    without: 'Loại trừ: Đang xử lý',
    dated: 'Loại ngày',
    due: 'Ngày hẹn trả',
    from: 'Từ ngày',
    save: 'Lưu tra cứu này',
    name: 'Tên tra cứu',
    saved: 'Tra cứu đã lưu',
    edit: 'Sửa tra cứu đã lưu',
    keep: 'Lưu',
    remove: (name: string) => `Xóa tra cứu ${name}`,
    find: 'Tìm nhanh',
    step: /^(Làm bước|Nhận bước): /,
  },
  en: {
    field: 'Search for',
    documents: /inside attached documents/,
    inDocument: /^In the document /,
    without: 'Leave out: In process',
    dated: 'Which date',
    due: 'Due',
    from: 'From',
    save: 'Save this search',
    name: 'Name of the search',
    saved: 'Saved searches',
    edit: 'Edit the saved searches',
    keep: 'Save',
    remove: (name: string) => `Remove the search ${name}`,
    find: 'Quick find',
    step: /^(Go to the step|Claim the step): /,
  },
} as const;

for (const locale of ['vi', 'en'] as const) {
  const words = WORDS[locale];

  test(`an officer finds what a document says, keeps the search and comes back to it (${locale})`, async ({
    browser,
  }) => {
    const page = await desk(browser, WARD.leader);
    await page.evaluate((value) => localStorage.setItem('motcua.locale', value), locale);
    const complaints = complaintsOf(page);
    await page.goto('/search');
    await page.getByRole('searchbox', { name: words.field }).fill('"giấy tờ bịa ra"');
    await expect(page).toHaveURL(/[?&]q=/);
    await page.getByRole('checkbox', { name: words.documents }).press('Space');
    await expect(page).toHaveURL(/documents=/);
    const reason = page.getByRole('article').first().getByRole('term').filter({ hasText: words.inDocument });
    // the demo's files are read one after the other after its start
    await expect(async () => {
      await page.reload();
      await expect(reason.first()).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });

    await page.getByRole('combobox', { name: words.dated }).selectOption({ label: words.due });
    await page.getByLabel(words.from, { exact: true }).fill('01/01/2020');
    await page.getByRole('button', { name: words.without }).press('Enter');
    await expect(page).toHaveURL(/notStatus=/);
    await expect(page).toHaveURL(/dueFrom=2020-01-01/);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await isAccessible(page, `after quick find ${locale}`);
    // what is shown while the answer is under way is dimmed
    await expect(page.locator('[data-stale=true]')).toHaveCount(0);
    await isAccessible(page, `searching ${locale}`);
    for (const size of [
      { width: 390, height: 844 },
      { width: 1440, height: 900 },
    ]) {
      await page.setViewportSize(size);
      await isSound(page, `searching ${locale} ${size.width}`);
    }

    await page.getByRole('button', { name: words.save }).click();
    await page.getByRole('textbox', { name: words.name }).fill(`Giấy tờ ${locale}`);
    await page.keyboard.press('Enter');
    const saved = page.getByRole('navigation', { name: words.saved });
    await expect(saved.getByRole('link', { name: `Giấy tờ ${locale}` })).toHaveAttribute('aria-current', 'page');

    await page.goto('/work');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByLabel(words.find).last().fill(`giay to ${locale}`);
    await page.getByRole('dialog').getByText(`Giấy tờ ${locale}`, { exact: true }).click();
    await expect(page).toHaveURL(/dueFrom=2020-01-01/);
    await expect(page.getByRole('checkbox', { name: words.documents })).toBeChecked();

    await page.reload();
    await page.getByRole('button', { name: words.edit }).click();
    await page.getByRole('button', { name: words.remove(`Giấy tờ ${locale}`) }).click();
    await isAccessible(page, `editing searches ${locale}`);
    await page.getByRole('dialog').getByRole('button', { name: words.keep, exact: true }).click();
    await expect(saved).toHaveCount(0);
    expect(complaints).toEqual([]);
  });

  test(`a key leads from a dossier that was found to the officer's step of it (${locale})`, async ({ browser }) => {
    const page = await desk(browser, WARD.examiner);
    await page.evaluate((value) => localStorage.setItem('motcua.locale', value), locale);
    await page.goto('/work?list=mine');
    const row = page.getByRole('grid').locator('[aria-selected=true]');
    const task = await row.getAttribute('data-task');
    const code = await row.getByRole('link').innerText();
    await page.goto(`/search?q=${code}`);
    const hit = page.getByRole('article').filter({ hasText: code });
    await expect(hit.getByRole('button', { name: words.step })).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await expect(page).toHaveURL(new RegExp(`/tasks/${task}$`));
  });
}
