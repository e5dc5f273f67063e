import { expect, type Page, test } from '@playwright/test';
import { countKeys, keysUsed } from './keys';
import { desk, WARD } from './office';

// Persons of the stand-in of the population database (people.csv), as invented as all else here.
const FATHER = '099090012345';
const MOTHER = '099195054321';
/** The most keys, besides what is typed, that one birth may cost from the counter's first page to the printed slip. */
const BUDGET = 25;

const printed = (page: Page) => page.evaluate(() => (window as unknown as { printed?: string[] }).printed ?? []);

/** The field of this label in this part of the declaration. */
const field = (page: Page, part: string, label: string) =>
  page
    .locator('.motcua-form')
    .getByRole('group', { name: part, exact: true })
    .getByLabel(new RegExp(`^${label.replaceAll(/[()]/g, '\\$&')}\\s*\\*?`))
    .first();

test('a birth is received by keyboard, from the first page to the printed slip', async ({ browser }) => {
  const page = await desk(browser, WARD.receptionist);
  await countKeys(page);
  await page.goto('/reception');
  await page.evaluate(() => sessionStorage.setItem('keys', '0'));
  const keys = page.keyboard;
  const arrives = async (part: string, label: string) => expect(field(page, part, label)).toBeFocused();
  const says = async (text: string) => {
    await keys.type(text);
    await keys.press('Enter');
  };
  const chooses = (number: number, part: string, answer: string) => async () => {
    const radio = page
      .getByRole('group', { name: part, exact: true })
      .getByRole('radio', { name: answer, exact: true });
    await keys.press(String(number));
    await expect(radio).toBeChecked();
  };
  const stops = (part: string) => (label: string) => arrives(part, label);

  await expect(page.getByRole('link', { name: /Đăng ký khai sinh/ }).first()).toBeVisible();
  await keys.press('/');
  await expect(page.getByRole('searchbox', { name: 'Tên hoặc mã thủ tục…' })).toBeFocused();
  await says('1.001193');
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng ký khai sinh' })).toBeVisible();
  await expect(page.locator('.motcua-form input').first()).toBeVisible();

  await keys.press('Enter');
  const declarant = stops('Người yêu cầu đăng ký khai sinh');
  await declarant('Giấy tờ tùy thân (số)');
  await keys.type(FATHER);
  await declarant('Quan hệ với người được khai sinh');
  await expect(field(page, 'Người yêu cầu đăng ký khai sinh', 'Họ, chữ đệm, tên')).toHaveValue('Đỗ Quốc Huy');
  await expect(page.getByText(/Đã điền theo cơ sở dữ liệu dân cư: Đỗ Quốc Huy/)).toBeVisible();
  await keys.press('Enter');

  await expect(page.getByRole('radio', { name: 'Bản giấy', exact: true })).toBeFocused();
  await chooses(1, 'Hoàn cảnh đăng ký', 'Bản giấy')();
  const birth = stops('Hoàn cảnh đăng ký');
  await birth('Số giấy chứng sinh');
  await says('GCS-2026/1125');
  await birth('Cơ sở cấp giấy chứng sinh');
  await says('Bệnh viện đa khoa tỉnh Thanh Sơn');

  const child = stops('Người được khai sinh');
  await child('Họ, chữ đệm, tên');
  await says('Đỗ Vũ Hà Phương');
  await expect(page.getByRole('radio', { name: 'Nam', exact: true })).toBeFocused();
  await chooses(2, 'Người được khai sinh', 'Nữ')();
  await child('Ngày, tháng, năm sinh');
  await keys.type('09102026');
  await child('Ghi bằng chữ');
  await expect(field(page, 'Người được khai sinh', 'Ngày, tháng, năm sinh')).toHaveValue('09/10/2026');
  await says('Ngày chín tháng mười năm hai nghìn không trăm hai mươi sáu');
  await child('Dân tộc');
  await says('Kinh');
  await child('Nơi sinh: cơ sở y tế hoặc địa chỉ');
  await says('Bệnh viện đa khoa tỉnh Thanh Sơn');
  await child('Nơi sinh: xã, phường, đặc khu; tỉnh, thành phố');
  await says('phường Sơn Trung, tỉnh Thanh Sơn');
  await child('Quê quán');
  await says('xã Phú Lâm, tỉnh Thanh Sơn');

  await expect(page.getByRole('radio', { name: /Đã đăng ký kết hôn, tra cứu được/ })).toBeFocused();
  await keys.press('1');
  await arrives('Người mẹ', 'Giấy tờ tùy thân (số)');
  await keys.type(MOTHER);
  await arrives('Người cha', 'Giấy tờ tùy thân (số)');
  await expect(field(page, 'Người mẹ', 'Họ, chữ đệm, tên người mẹ')).toHaveValue('Vũ Thị Thùy Dương');
  await expect(field(page, 'Người mẹ', 'Năm sinh')).toHaveValue('1995');
  await expect(field(page, 'Người mẹ', 'Dân tộc')).toHaveValue('Thái');
  await keys.type(FATHER);
  await expect(page.getByRole('radio', { name: 'Tại Bộ phận Một cửa', exact: true })).toBeFocused();
  await keys.press('1');
  await expect(page.getByRole('checkbox', { name: /Tôi cam đoan/ })).toBeFocused();
  await keys.press('Space');

  const components = ['Tờ khai đăng ký khai sinh (bản giấy)', 'Giấy chứng sinh', 'Giấy tờ tùy thân của người yêu cầu'];
  for (const component of components) {
    await expect(page.getByRole('checkbox', { name: component })).toBeFocused();
    await keys.press('Space');
    await expect(page.getByLabel(`Bản chính: ${component}`)).toHaveValue('1');
  }
  await expect(page.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' })).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'Đã tiếp nhận hồ sơ' })).toBeVisible();
  const print = page.getByRole('button', { name: /^In giấy tiếp nhận và hẹn trả số 01-/ });
  await expect(print).toBeVisible();
  await keys.press('p');

  const slip = await page.getByRole('link', { name: 'Mở giấy hẹn' }).getAttribute('href');
  await expect.poll(() => printed(page)).toEqual([new URL(slip ?? '', page.url()).href]);
  const paper = await page.request.get(slip ?? '');
  expect(paper.headers()['content-type']).toContain('application/pdf');
  expect(await keysUsed(page)).toBeLessThanOrEqual(BUDGET);
  await page.context().close();
});

test('an unknown number leaves the officer to type, and a day that is none is not taken', async ({ browser }) => {
  const page = await desk(browser, WARD.receptionist);
  await page.goto('/reception/1.001193');
  const number = field(page, 'Người yêu cầu đăng ký khai sinh', 'Giấy tờ tùy thân (số)');
  await number.focus();
  await page.keyboard.type('099090999999');
  await expect(page.getByText(/không có số này/)).toBeVisible();
  await expect(field(page, 'Người yêu cầu đăng ký khai sinh', 'Họ, chữ đệm, tên')).toBeFocused();
  const born = field(page, 'Người được khai sinh', 'Ngày, tháng, năm sinh');
  await born.focus();
  await page.keyboard.type('31022026');
  await expect(born).toBeFocused();
  await page.context().close();
});
