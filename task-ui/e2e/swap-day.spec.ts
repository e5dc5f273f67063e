import { expect, type Page, test } from '@playwright/test';
import { desk } from './office';

// The promise on the demo's dossiers: the preview of a swap day lists exactly what applying it then changes, and taking
// the day away again leads every date back.
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The first Saturday after today. */
function saturday(): string {
  for (let days = 1; ; days += 1) {
    const date = DAY.format(Date.now() + days * 86_400_000);
    if (new Date(`${date}T00:00:00Z`).getUTCDay() === 6) return date;
  }
}

type Clock = { clock: string; subject: string; state: string; dueAt: string };
type Found = { items: { code: string }[]; next: string | null };

/** Codes of all dossiers. */
async function everyCode(page: Page): Promise<string[]> {
  const codes: string[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const found: Found = await (await page.request.get(`/api/search?size=100${next && `&cursor=${next}`}`)).json();
    codes.push(...found.items.map((it) => it.code));
    next = found.next && encodeURIComponent(found.next);
  }
  return codes;
}

/** Every running or paused clock of these dossiers by its name, read over the interface and not from the preview. */
async function dueDates(page: Page, codes: Iterable<string>): Promise<Map<string, string>> {
  const due = new Map<string, string>();
  for (const code of codes) {
    const { clocks }: { clocks: Clock[] } = await (await page.request.get(`/api/dossiers/${code}`)).json();
    for (const it of clocks) {
      if (it.state !== 'ENDED') due.set(`${code} ${it.clock} ${it.subject}`, it.dueAt);
    }
  }
  return due;
}

const codeOf = (clock: string) => clock.split(' ')[0] ?? '';

/** Codes of the dossiers, once for each clock whose date is another than before. */
const moved = (before: Map<string, string>, after: Map<string, string>) =>
  [...before]
    .filter(([clock, due]) => after.has(clock) && after.get(clock) !== due)
    .map(([clock]) => codeOf(clock))
    .sort();

/** Codes that the preview lists, without those that it says stay as they are. */
async function listed(page: Page): Promise<string[]> {
  const rows = page.getByRole('region', { name: 'Các thay đổi trên hồ sơ' }).locator('tbody tr');
  await expect(rows.first()).toBeVisible();
  const more = page.getByRole('button', { name: 'Xem thêm' });
  while (await more.isVisible()) {
    const shown = await rows.count();
    await more.click();
    await expect.poll(() => rows.count()).toBeGreaterThan(shown);
  }
  const codes = await rows.and(page.locator(':not([data-blocked])')).locator('th > :first-child').allInnerTexts();
  return codes.map((it) => it.trim()).sort();
}

test('a swap day moves exactly what its preview listed, and back', async ({ browser }) => {
  const [admin, manager] = [await desk(browser, 'quantri'), await desk(browser, 'quanly')];
  const before = await dueDates(manager, await everyCode(manager));
  expect(before.size).toBeGreaterThan(60);
  // whatever has ended moves no more
  const open = new Set([...before.keys()].map(codeOf));

  const day = saturday();
  await admin.goto(`/calendar?year=${day.slice(0, 4)}`);
  await admin.locator(`[data-date="${day}"]`).click();
  await admin.getByLabel('Tên gọi (tiếng Việt)').fill('Làm bù thử');
  await admin.getByLabel('Số, ngày văn bản quyết định').fill('01/QĐ-THU');
  await admin.getByRole('button', { name: 'Xem trước ảnh hưởng' }).click();
  const announced = await listed(admin);
  expect(moved(before, await dueDates(manager, open)), 'a preview changes nothing').toEqual([]);
  await admin.getByRole('button', { name: 'Áp dụng', exact: true }).click();
  await expect(admin.getByText('Đã áp dụng')).toBeVisible();
  const swapped = await dueDates(manager, open);
  expect(announced.length).toBeGreaterThan(0);
  expect(moved(before, swapped)).toEqual(announced);

  await admin.goto(`/calendar?year=${day.slice(0, 4)}`);
  await admin.locator(`[data-date="${day}"]`).click();
  await admin.getByRole('button', { name: 'Xem trước việc bỏ ngày này' }).click();
  const returning = await listed(admin);
  await admin.getByRole('button', { name: 'Bỏ ngày này', exact: true }).click();
  await expect(admin.getByText('Đã áp dụng')).toBeVisible();
  const restored = await dueDates(manager, open);
  expect(moved(swapped, restored)).toEqual(returning);
  expect(moved(before, restored), 'as if the day had never been').toEqual([]);
});
