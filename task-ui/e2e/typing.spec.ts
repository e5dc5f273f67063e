import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { desk, WARD } from './office';

/** Types a syllable as a Vietnamese input method does: each key changes what is being composed, then it is committed. */
async function compose(cdp: CDPSession, stages: string[]) {
  for (const text of stages) {
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      key: 'Process',
      code: 'KeyC',
    });
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'c', code: 'KeyC', windowsVirtualKeyCode: 67 });
  }
  await cdp.send('Input.insertText', { text: stages.at(-1) ?? '' });
}

/** Commands that the page has sent so far. */
function commandsOf(page: Page): string[] {
  const commands: string[] = [];
  page.on('request', (request) => {
    const own = request.url().includes('/api/tasks/') && !request.url().endsWith('/preview');
    if (own && request.method() === 'POST') commands.push(request.url());
  });
  return commands;
}

test('no key acts while Vietnamese is typed, composed or not', async ({ browser }) => {
  const page = await desk(browser, WARD.examiner);
  const cdp = await page.context().newCDPSession(page);
  await page.goto('/work?list=role');
  const selected = page.getByRole('grid').locator('[aria-selected=true]');
  await expect(selected).toHaveAttribute('aria-rowindex', '2');
  const first = await selected.getAttribute('data-task');
  const commands = commandsOf(page);

  await page.keyboard.press('/');
  const box = page.getByRole('searchbox', { name: 'Tìm trong danh sách' });
  await expect(box).toBeFocused();
  await compose(cdp, ['n', 'nc', 'ncj', 'cọ']);
  await expect(box).toHaveValue('cọ');
  await box.fill('');
  await page.keyboard.type('jcnwou');
  await expect(box).toHaveValue('jcnwou');
  await box.fill('');
  await page.keyboard.press('Escape');
  await expect(selected).toHaveAttribute('data-task', first ?? '');
  await expect(page).toHaveURL(/\/work\?list=role/);

  // outside a field too, where an input method is on, its keys are its own
  await page.evaluate(() => {
    for (const key of ['j', 'c', 'n', 'w']) {
      window.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true }));
      window.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode: 229 } as KeyboardEventInit));
    }
  });
  await expect(selected).toHaveAttribute('data-task', first ?? '');
  expect(commands).toEqual([]);
});

test('a syllable in the making is never sent with the form', async ({ browser }) => {
  const page = await desk(browser, WARD.examiner);
  const cdp = await page.context().newCDPSession(page);
  await page.goto('/work?list=role&step=Task_Appraise');
  await expect(page.getByRole('grid').locator('[aria-selected=true]')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tasks\//);
  const opinion = page.locator('.motcua-form').getByLabel(/^Ý kiến/);
  await opinion.focus();
  const commands = commandsOf(page);
  await cdp.send('Input.imeSetComposition', { text: 'đủ', selectionStart: 2, selectionEnd: 2 });
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true }),
    ),
  );
  await cdp.send('Input.insertText', { text: 'đủ' });
  await page.keyboard.type(' c n 1 u');
  await expect(opinion).toHaveValue('đủ c n 1 u');
  await expect(page).toHaveURL(/\/tasks\//);
  expect(commands).toEqual([]);
});
