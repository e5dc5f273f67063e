import { expect, type Page, test } from '@playwright/test';
import { desk, WARD } from './office';

// Ten thousand tasks. The office of the demo has fewer: here the server's first answer is continued, page by page.
const TOTAL = 10_000;
const MOST_ROWS = 60;
/** Height of a row in px: nobody who comes back looks for theirs. */
const ROW = 64;

type Row = { taskId: string; dossierCode: string; ownerName: string };

/** The list of the units goes on and on, as one with so many rows would; tells how many rows have come. */
async function lengthen(page: Page) {
  let come = 0;
  await page.route(
    (url) => url.pathname === '/api/tasks' && url.searchParams.get('list') === 'units',
    async (route) => {
      const asked = new URL(route.request().url());
      const from = Number(asked.searchParams.get('cursor') ?? 0);
      const to = Math.min(TOTAL, from + Number(asked.searchParams.get('size')));
      asked.searchParams.delete('cursor');
      const answer = await (await route.fetch({ url: asked.href })).json();
      const items = Array.from({ length: to - from }, (_, index) => {
        const row: Row = answer.items[index % answer.items.length];
        return { ...row, taskId: `row-${from + index + 1}` };
      });
      await route.fulfill({ json: { ...answer, items, total: TOTAL, next: to < TOTAL ? String(to) : null } });
      come = Math.max(come, to);
    },
  );
  return () => come;
}

/** Holds j for so many repeats. No row is asked for that the server has not sent yet: a slow one stops the walk there. */
async function holdJ(page: Page, repeats: number, come: () => number) {
  const STRETCH = 30;
  for (let key = 0; key < repeats; key++) {
    if (key % STRETCH === 0) {
      await expect(selectedIn(page)).toHaveAttribute('aria-rowindex', String(key + 2));
      await expect.poll(come).toBeGreaterThan(Math.min(repeats, key + STRETCH));
    }
    await page.keyboard.down('j');
  }
  await page.keyboard.up('j');
}

/** The most rows that stood in the page at once, from now on. */
async function countRows(page: Page) {
  await page.evaluate(() => {
    const counted = window as unknown as { mostRows: number };
    counted.mostRows = 0;
    const count = () => {
      counted.mostRows = Math.max(counted.mostRows, document.querySelectorAll('[role=grid] tbody tr').length);
    };
    count();
    new MutationObserver(count).observe(document.body, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { mostRows: number }).mostRows);
}

const selectedIn = (page: Page) => page.getByRole('grid').locator('[aria-selected=true]');

for (const size of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`j held down walks through ten thousand tasks with few rows in the page (${size.width})`, async ({
    browser,
  }) => {
    const page = await desk(browser, WARD.clerk);
    await page.setViewportSize(size);
    const come = await lengthen(page);
    await page.goto('/work?list=units');
    const selected = selectedIn(page);
    await expect(page.getByText('10.000 việc')).toBeVisible();
    await expect(selected).toHaveAttribute('aria-rowindex', '2');
    const mostRows = await countRows(page);
    // what a keyboard sends in five seconds at thirty repeats a second
    await holdJ(page, 150, come);
    await expect(selected).toHaveAttribute('aria-rowindex', '152');
    await expect(selected).toHaveAttribute('data-task', 'row-151');
    await expect(selected).toBeFocused();
    await expect(selected).toBeInViewport();
    expect(await mostRows()).toBeLessThanOrEqual(MOST_ROWS);

    await page.keyboard.press('End');
    await expect(selected).toBeInViewport();
    await page.keyboard.press('Home');
    await expect(selected).toHaveAttribute('aria-rowindex', '2');
    expect(await mostRows()).toBeLessThanOrEqual(MOST_ROWS);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
}

test('whoever comes back stands where they were: from a task, by the way back, after a reload', async ({ browser }) => {
  const page = await desk(browser, WARD.clerk);
  const come = await lengthen(page);
  await page.goto('/work?list=units&urgency=OVERDUE');
  const selected = selectedIn(page);
  await expect(selected).toBeVisible();
  await holdJ(page, 90, come);
  await expect(selected).toHaveAttribute('data-task', 'row-91');
  // where in the window the chosen row stands
  const top = () => selected.evaluate((row) => Math.round(row.getBoundingClientRect().top));
  const before = await top();

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tasks\/row-91$/);
  await page.goBack();
  await expect(page).toHaveURL(/list=units&urgency=OVERDUE$/);
  await expect(selected).toHaveAttribute('data-task', 'row-91');
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(ROW);

  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Về danh sách việc' }).click();
  await expect(page).toHaveURL(/list=units&urgency=OVERDUE$/);
  await expect(selected).toHaveAttribute('data-task', 'row-91');

  await page.reload();
  await expect(selected).toHaveAttribute('data-task', 'row-91');
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(ROW);
  await page.keyboard.press('j');
  await expect(selected).toHaveAttribute('data-task', 'row-92');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
