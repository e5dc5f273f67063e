import { expect, type Locator, type Page } from '@playwright/test';

/** On the timeline of a dossier each due date stands with sentences, one of which names that very day. */
export async function explainsEveryDueDate(page: Page, code: string) {
  await page.goto(`/dossiers/${code}/timeline`);
  const why = page.getByRole('region', { name: 'Vì sao các hạn rơi vào những ngày này' });
  const clocks = why.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
  await expect(clocks.first()).toBeVisible();
  for (const clock of await clocks.all()) await explained(clock);
}

async function explained(clock: Locator) {
  const due = (await clock.locator('time').first().innerText()).trim();
  const [, date] = /^(\d{2}\/\d{2}\/\d{4}) \d{2}:\d{2}$/.exec(due) ?? [];
  expect(date, due).toBeTruthy();
  const sentences = (await clock.getByRole('listitem').allInnerTexts()).map((it) => it.trim());
  const name = await clock.getByRole('heading').innerText();
  expect(sentences.length, name).toBeGreaterThan(0);
  for (const sentence of sentences) expect(sentence, name).toMatch(/^\p{Lu}.+\.$/u);
  expect(sentences.join(' '), name).toContain(date);
}

/** The journal's chain of this dossier is whole, and says what happened in words, not in technical names. */
export async function provesItsJournal(page: Page, code: string) {
  await page.goto(`/dossiers/${code}/timeline`);
  const journal = page.getByRole('region', { name: 'Nhật ký hồ sơ' });
  await expect(journal.getByText('✓ Chuỗi nhật ký toàn vẹn')).toBeVisible();
  const titles = await journal.locator('li strong').allInnerTexts();
  expect(titles.length).toBeGreaterThan(0);
  for (const title of titles) expect(title).toMatch(/[à-ỹđ]/i);
}
