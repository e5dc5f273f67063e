import { expect, type Page, test } from '@playwright/test';
import { isAccessible } from './looking';
import { desk, WARD } from './office';

// Ten tasks of several procedures and forms, done by the keys of the page alone. Every key is counted, Ctrl as one.
const TASKS = 10;
const MOST_KEYS_TO_DECIDE = 4;
/** Longer than any answer takes; either the server answers or the form leads to a field. */
const SLOW_ANSWER = 25_000;

/** A keyboard that counts. */
class Keyboard {
  pressed = 0;

  constructor(private readonly page: Page) {}

  async press(...keys: string[]) {
    for (const key of keys) {
      this.pressed += key.split('+').length;
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string) {
    this.pressed += text.length;
    await this.page.keyboard.type(text);
  }
}

/** What the server has answered to the completion that the keys asked for, or nothing if none was asked for. */
async function completes(page: Page, keyboard: Keyboard): Promise<boolean> {
  const answer = page
    .waitForResponse((it) => it.url().endsWith('/complete') && it.request().method() === 'POST', {
      timeout: SLOW_ANSWER,
    })
    .catch(() => null);
  const wrong = page.locator('.fjs-has-errors :focus');
  await keyboard.press('Control+Enter');
  const answered = await Promise.race([answer, wrong.waitFor({ timeout: SLOW_ANSWER }).then(() => null)]);
  if (answered) expect(answered.status(), await answered.text()).toBe(200);
  return answered !== null;
}

/** Fills the field that the form has led to, as its kind wants it. */
async function fill(page: Page, keyboard: Keyboard) {
  const asked = await page.evaluate(
    () => document.activeElement?.closest('.fjs-form-field')?.querySelector('.fjs-form-field-error')?.textContent ?? '',
  );
  // a number that has to have so many digits says so
  const digits = Number(/(\d+) chữ số/.exec(asked)?.[1] ?? 3);
  const kind = await page.evaluate(() => {
    const field = document.activeElement as HTMLInputElement;
    if (field.type === 'radio' || field.type === 'checkbox') return 'TICK';
    if (field.closest('.fjs-form-field-select')) return 'LIST';
    if (field.closest('.fjs-form-field-datetime')) return 'DATE';
    return 'TEXT';
  });
  if (kind === 'TICK') await keyboard.press('Space');
  else if (kind === 'LIST') await keyboard.press('ArrowDown', 'Enter');
  else if (kind === 'DATE') await keyboard.type(new Intl.DateTimeFormat('en-GB').format(Date.now()));
  else {
    await keyboard.press('Control+a');
    await keyboard.type('917'.padStart(digits, '0'));
  }
  if (kind === 'DATE') await keyboard.press('Tab');
}

test('ten mixed tasks are cleared without a mouse, each opened by the end of the one before', async ({ browser }) => {
  test.slow();
  const page = await desk(browser, WARD.examiner);
  await page.goto('/work?list=role');
  const keyboard = new Keyboard(page);
  await expect(page.getByRole('grid').locator('[aria-selected=true]')).toBeVisible();
  await keyboard.press('n');
  await expect(page).toHaveURL(/\/tasks\//);
  expect(keyboard.pressed, 'the best task is one key away').toBe(1);

  const forms = new Set<string>();
  const budgets: number[] = [];
  for (let done = 0; done < TASKS; done++) {
    const here = page.url();
    await expect(page.getByRole('button', { name: 'Hoàn thành bước' })).toBeVisible();
    forms.add(await page.locator('h1').innerText());
    const fields = page.locator('.motcua-form').getByRole('radio');
    await page.locator('.motcua-form :is(input, textarea)').first().waitFor();
    const before = keyboard.pressed;
    if ((await fields.count()) > 0) await keyboard.press('1');
    let filled = 0;
    while (!(await completes(page, keyboard))) {
      expect(++filled, `fields of ${here}`).toBeLessThan(12);
      await fill(page, keyboard);
    }
    if (filled === 0) budgets.push(keyboard.pressed - before);
    await expect(page).not.toHaveURL(here);
    if (new URL(page.url()).pathname === '/work') {
      // the list is done that way; the next best task is again one key away
      await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
      await keyboard.press('n');
    }
    await expect(page).toHaveURL(/\/tasks\//);
  }
  expect(forms.size, [...forms].join(', ')).toBeGreaterThanOrEqual(3);
  expect(budgets.length, 'tasks that ask for nothing but the decision').toBeGreaterThan(0);
  expect(Math.max(...budgets)).toBeLessThanOrEqual(MOST_KEYS_TO_DECIDE);

  await expect(page.getByRole('region', { name: 'Xử lý bước này' })).toBeVisible();
  await keyboard.press('u');
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
  // without the notices of what was done, which axe meets while they fade
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
  await isAccessible(page, 'the list after ten tasks');
});
