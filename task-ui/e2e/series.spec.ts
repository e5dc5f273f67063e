import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { countKeys, keysUsed } from './keys';
import { desk, WARD } from './office';

/** The most keys, besides what is typed, that one more dossier of the same applicant may cost. */
const BUDGET = 6;
const FORM = '../processes/src/main/resources/standard/forms/request.form';
const UNIT = { code: 'H99.1', name: { vi: 'UBND phường Sơn Trung', en: 'Son Trung ward' } };

/**
 * The catalogue knows the certification of copies by name only, and nobody can apply for it yet. The page has it here as it
 * will be: with the form that every such procedure has. What is sent is taken down.
 */
async function certifyingCopies(page: Page) {
  const sent: { key: string; body: { data: { owner: object; request: { summary: string } } } }[] = [];
  await page.route('**/api/reception/procedures/2.000815', (route) =>
    route.fulfill({
      json: {
        code: '2.000815',
        name: { vi: 'Chứng thực bản sao', en: 'Certification of copies' },
        versionId: 1,
        form: { id: 'standard_request', schema: JSON.parse(readFileSync(FORM, 'utf8')) },
        term: { vi: 'chưa rõ', en: 'unknown' },
        competentUnits: [UNIT],
        communes: [],
        acceptable: true,
        reasons: [],
      },
    }),
  );
  await page.route('**/api/reception/procedures/2.000815/components', (route) =>
    route.fulfill({
      json: {
        components: [],
        fee: null,
        dueAtIfReceivedNow: null,
        explanation: [],
        competentUnit: UNIT,
        duplicates: [],
        missing: [],
      },
    }),
  );
  await page.route('**/api/dossiers', async (route) => {
    sent.push({ key: route.request().headers()['idempotency-key'] ?? '', body: route.request().postDataJSON() });
    const code = `H99.1-261128-${String(sent.length).padStart(4, '0')}`;
    await route.fulfill({
      json: { code, status: 2, dueAt: '2026-12-01T10:00:00Z', taskIds: [], duplicates: [] },
    });
  });
  return sent;
}

const field = (page: Page, label: RegExp) => page.locator('.motcua-form').getByLabel(label).first();

test('one more dossier of the same applicant costs six keys, each is sent once, and a crash loses none', async ({
  browser,
}) => {
  const page = await desk(browser, WARD.receptionist);
  await countKeys(page);
  const sent = await certifyingCopies(page);
  await page.goto('/reception/2.000815');
  await page.getByText('Tiếp nhận loạt', { exact: true }).click();
  await expect(page).toHaveURL(/series=/);
  await page.getByRole('radio', { name: 'Cá nhân', exact: true }).check();
  await field(page, /^Họ, chữ đệm, tên/).fill('Nguyễn Văn Loạt');
  await field(page, /^Ngày, tháng, năm sinh/).fill('01/02/1980');
  await page.keyboard.press('Tab');
  const sex = page.locator('.fjs-form-field-select', { hasText: 'Giới tính' });
  // a list that opened with the focus is closed by the click
  await expect(async () => {
    await sex.locator('.fjs-input-group').click();
    await sex.getByText('Nam', { exact: true }).click({ timeout: 1_000 });
  }).toPass();
  await field(page, /^Số căn cước/).fill('038080001234');
  await field(page, /^Nơi cư trú/).fill('Tổ 3, phường Sơn Trung');
  await field(page, /^Số điện thoại/).fill('0912345678');
  await field(page, /^Trích yếu/).fill('Bằng tốt nghiệp');
  await field(page, /^Số lượng/).fill('2');
  await page.getByRole('radio', { name: 'Tại Bộ phận Một cửa', exact: true }).check();
  await page.getByRole('checkbox', { name: /Tôi cam đoan/ }).check();
  const submitter = page.getByRole('region', { name: 'Người nộp hồ sơ' });
  await submitter.getByLabel(/Họ và tên/).fill('Nguyễn Văn Loạt');
  await submitter.getByLabel(/Số giấy tờ/).fill('038080001234');
  const accept = page.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' });
  await expect(accept).toBeEnabled();
  await accept.focus();
  // hit twice
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');

  const summary = field(page, /^Trích yếu/);
  await expect(summary).toBeFocused();
  expect(sent).toHaveLength(1);
  await page.evaluate(() => sessionStorage.setItem('keys', '0'));
  await page.keyboard.type('Học bạ');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: /Tôi cam đoan/ })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(accept).toBeFocused();
  await expect(accept).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(summary).toBeFocused();
  await expect(summary).toHaveValue('');
  expect(sent).toHaveLength(2);
  expect(await keysUsed(page)).toBeLessThanOrEqual(BUDGET);
  expect(new Set(sent.map((each) => each.key)).size).toBe(2);
  expect(sent[1]?.body.data.owner).toEqual(sent[0]?.body.data.owner);
  expect(sent[1]?.body.data.request).toMatchObject({ quantity: 3, delivery: 'COUNTER', undertaking: true });
  const panel = page.getByRole('region', { name: 'Đợt tiếp nhận' });
  await expect(panel.getByText('2 hồ sơ · 5 bản')).toBeVisible();
  await expect(panel.getByRole('link', { name: 'In mọi giấy hẹn' })).toHaveAttribute(
    'href',
    /code=.*0001&code=.*0002$/,
  );

  await page.keyboard.type('Căn cước');
  await expect(panel.getByText('Đã lưu trên máy chủ')).toBeVisible();
  await expect.poll(async () => JSON.stringify(await keptOf(page))).toContain('Căn cước');
  const address = page.url();
  // the browser is gone, and with it all that it kept
  const other = await desk(browser, WARD.receptionist);
  await certifyingCopies(other);
  await other.goto(address);
  await expect(field(other, /^Trích yếu/)).toHaveValue('Căn cước');
  await expect(other.getByText('2 hồ sơ · 5 bản')).toBeVisible();
  expect(
    (await new AxeBuilder({ page: other }).analyze()).violations.filter(({ impact }) => impact !== 'minor'),
  ).toEqual([]);

  await field(other, /^Trích yếu/).focus();
  await other.keyboard.press('F2');
  await expect(field(other, /^Họ, chữ đệm, tên/)).toHaveValue('');
  await expect(other.getByText('2 hồ sơ · 5 bản')).toBeVisible();
  await other.getByRole('switch', { name: 'Tiếp nhận loạt' }).click();
  await expect(other).not.toHaveURL(/series=/);
  await page.context().close();
  await other.context().close();
});

const keptOf = async (page: Page) => {
  const id = new URL(page.url()).searchParams.get('series');
  return (await page.request.get(`/api/reception/series/${id}`)).json();
};

test('the counter’s day leads by one key to what has to be answered first', async ({ browser }) => {
  const page = await desk(browser, WARD.receptionist);
  await page.goto('/counter');
  await expect(page.getByRole('heading', { level: 1, name: 'Quầy hôm nay' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Quầy hôm nay, bằng số' })).toHaveAttribute('aria-busy', 'false');
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  await expect(grid.getByText('Trả lời').first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations.filter(({ impact }) => impact !== 'minor')).toEqual([]);
  const first = (await grid.getByRole('link').first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tasks\//);
  await expect(page.getByText(first).first()).toBeVisible();
  // the key is heard once the step has been drawn
  await expect(async () => {
    await page.keyboard.press('u');
    await expect(page).toHaveURL(/\/counter\?list=to_receive/, { timeout: 1_000 });
  }).toPass();
  await page.getByRole('link', { name: /^Chờ trả kết quả/ }).click();
  await expect(page).toHaveURL(/list=to_hand_out/);
  await page.context().close();
});
