import { expect, type Page, test } from '@playwright/test';
import { complaintsOf, isAccessible, isSound } from './looking';
import { desk } from './office';

// An administrator enters an officer, who sets a password of their own; a file is looked at before it counts.
const NEW = { id: 'CB9871', username: 'moi.phulam', name: 'Lò Thị Mới Vào' };

async function pick(page: Page, name: string, words: string) {
  const box = page.getByRole('combobox', { name, exact: true });
  await expect(async () => {
    await box.focus();
    await box.fill(words);
    await expect(page.getByRole('option')).toHaveCount(1, { timeout: 2_000 });
  }).toPass();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('an officer is entered, sets their own password, and a file is previewed', async ({ browser }) => {
  const admin = await desk(browser, 'quantri');
  const complaints = complaintsOf(admin);
  await admin.goto('/officers?unit=H88.12');
  await admin.getByRole('button', { name: 'Thêm cán bộ' }).click();
  await admin.getByLabel('Họ và tên').fill(NEW.name);
  await admin.getByLabel('Mã cán bộ').fill(NEW.id);
  await admin.getByLabel('Tên đăng nhập').fill(NEW.username);
  await pick(admin, 'Vai trò', 'Cán bộ thu phí');
  await isAccessible(admin, 'entering an officer');
  await admin.getByRole('button', { name: 'Tạo tài khoản' }).click();
  const password = await admin.locator('code').innerText();
  await isSound(admin, 'temporary password');
  await isAccessible(admin, 'temporary password');
  await admin.getByRole('button', { name: 'Đóng' }).click();

  const officer = await (await browser.newContext()).newPage();
  await officer.goto('/sign-in');
  await officer.getByLabel('Tên đăng nhập').fill(NEW.username);
  await officer.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await officer.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(officer.getByRole('heading', { name: 'Đổi mật khẩu' })).toBeVisible();
  await isAccessible(officer, 'own password');
  await officer.getByLabel('Mật khẩu tạm').fill(password);
  await officer.getByLabel('Mật khẩu mới', { exact: true }).fill('mat-khau-cua-rieng-toi');
  await officer.getByLabel('Nhập lại mật khẩu mới').fill('mat-khau-cua-rieng-toi');
  await officer.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(officer).not.toHaveURL(/password|sign-in/);

  await admin.getByRole('button', { name: `Chức vụ và mật khẩu của ${NEW.name}` }).click();
  await expect(admin.getByRole('table', { name: 'Các chức vụ' })).toContainText('Đang giữ');
  await admin.getByLabel('Địa chỉ thư điện tử').fill('moi@thanhson.example');
  await admin.getByRole('button', { name: 'Lưu địa chỉ' }).click();
  await expect(admin.getByText('Đã lưu địa chỉ')).toBeVisible();
  await admin.getByText('Lịch sử thay đổi').click();
  await expect(admin.getByText('Đổi địa chỉ thư điện tử.')).toBeVisible();
  await isSound(admin, 'account');
  await isAccessible(admin, 'account');

  await admin.getByRole('button', { name: 'Nhập từ tệp' }).click();
  const own = await (await admin.request.get('/api/officer-file?unit=H88.12')).text();
  const chosen = (csv: string) => ({ name: 'can-bo.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await admin.locator('input[type=file]').setInputFiles(chosen(own));
  await expect(admin.getByText(/^0 dòng mới, 0 dòng thay đổi, [\d.]+ dòng giữ nguyên, 0 dòng lỗi/)).toBeVisible();
  await admin
    .locator('input[type=file]')
    .setInputFiles(chosen(`${own}"CB1";"x";"=1";"H88.12";"Văn thư";"1/1/26";""\n`));
  await expect(admin.getByRole('table', { name: 'Các dòng của tệp' }).getByText('Lỗi', { exact: true })).toBeVisible();
  await admin.setViewportSize({ width: 390, height: 844 });
  await isSound(admin, 'preview of a file, narrow');
  await isAccessible(admin, 'preview of a file');
  expect(complaints).toEqual([]);
});

test('the page speaks English', async ({ browser }) => {
  const admin = await desk(browser, 'quantri');
  await admin.goto('/officers?unit=H88.12');
  await admin.getByRole('banner').getByText('English', { exact: true }).click();
  await admin.getByRole('button', { name: 'Enter an officer' }).click();
  await expect(admin.getByLabel('User name')).toBeVisible();
  await isSound(admin, 'entering an officer in English');
  await isAccessible(admin, 'entering an officer in English');
});
