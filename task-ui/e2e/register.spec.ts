import { type APIResponse, expect, type Page, test } from '@playwright/test';
import { isAccessible } from './looking';
import { desk, WARD } from './office';

/** Everything of the demo, which begins half a year before today at most. */
const lastYear = new Date(Date.now() - 360 * 86_400_000).toISOString().slice(0, 10);

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await desk(browser, WARD.receptionist);
});

test.describe.configure({ mode: 'serial' });

test('the register shows what the ward received, filtered by state', async () => {
  await page.goto(`/register?from=${lastYear}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Sổ theo dõi hồ sơ' })).toBeVisible();
  const lines = page.getByRole('region', { name: 'Các hồ sơ trong sổ' });
  await expect(lines.getByRole('row').nth(1)).toContainText('Tiếp nhận: ');
  await page.getByLabel('Trạng thái').selectOption('10');
  await expect(page).toHaveURL(/status=%2210%22/);
  await expect(lines.getByText('Đang xử lý', { exact: true })).toHaveCount(0);
  await expect(lines.getByText('Đã trả kết quả', { exact: true }).first()).toBeVisible();
  await isAccessible(page, 'register');
});

test('the spreadsheet and the book say what the page shows', async () => {
  const code = (await page.getByRole('rowheader').first().getByRole('link').textContent()) ?? '';
  const csv = await follow('Xuất bảng tính');
  expect(csv.headers()['content-type']).toContain('text/csv');
  expect(await csv.text()).toContain(`"${code}"`);
  const book = await follow('In sổ (PDF)');
  expect(begins(await book.body())).toBe('%PDF-');
});

test('the dossier leads to each of its forms', async () => {
  await page.getByRole('rowheader').first().getByRole('link').click();
  await page.getByRole('tab', { name: 'Biểu mẫu, bổ sung' }).click();
  for (const title of [
    'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    'Giấy biên nhận trả kết quả',
  ]) {
    expect(begins(await (await follow(title)).body()), title).toBe('%PDF-');
  }
  await isAccessible(page, 'forms of a dossier');
});

test('in English it is the same register', async () => {
  await page.evaluate(() => localStorage.setItem('motcua.locale', 'en'));
  await page.goto(`/register?from=${lastYear}&status=10`);
  await expect(page.getByRole('heading', { level: 1, name: 'Register of dossiers' })).toBeVisible();
  await expect(page.getByRole('rowheader').first()).toContainText('1 set');
  await isAccessible(page, 'register in English');
});

async function follow(name: string): Promise<APIResponse> {
  const link = page.getByRole('link', { name }).first();
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(answer.status(), name).toBe(200);
  return answer;
}

const begins = (body: Buffer) => body.subarray(0, 5).toString();
