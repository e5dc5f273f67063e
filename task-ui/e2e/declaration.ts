import type { Locator, Page } from '@playwright/test';

/** What is typed and chosen, by the words on the form: a text is typed, a choice clicked, a list opened. */
type Entry = readonly [kind: 'text' | 'date' | 'choice' | 'list' | 'found' | 'tick', label: string, value?: string];

/** A birth as it is told at the counter; every field that the law asks for. */
const SECTIONS: readonly (readonly [group: string, entries: readonly Entry[]])[] = [
  [
    'Người yêu cầu đăng ký khai sinh',
    [
      ['text', 'Họ, chữ đệm, tên', 'Đỗ Quốc Huy'],
      ['list', 'Quan hệ với người được khai sinh', 'Cha'],
      ['text', 'Giấy tờ tùy thân (số)', '038090012345'],
      ['text', 'Nơi cư trú', 'Số 12, tổ 3, phường Sơn Trung, tỉnh Thanh Sơn'],
    ],
  ],
  [
    'Hoàn cảnh đăng ký',
    [
      ['choice', 'Bản giấy'],
      ['text', 'Số giấy chứng sinh', 'GCS-2026/0917'],
      ['text', 'Cơ sở cấp giấy chứng sinh', 'Bệnh viện đa khoa tỉnh Thanh Sơn'],
    ],
  ],
  [
    'Người được khai sinh',
    [
      ['text', 'Họ, chữ đệm, tên', '{child}'],
      ['choice', 'Nữ'],
      ['date', 'Ngày, tháng, năm sinh', '{born}'],
      ['text', 'Ghi bằng chữ', 'Ngày mùng chín tháng mười năm hai nghìn không trăm hai mươi sáu'],
      ['found', 'Dân tộc', 'Kinh'],
      ['text', 'Nơi sinh: cơ sở y tế hoặc địa chỉ', 'Bệnh viện đa khoa tỉnh Thanh Sơn'],
      ['text', 'Nơi sinh: xã, phường, đặc khu; tỉnh, thành phố', 'phường Sơn Trung, tỉnh Thanh Sơn'],
      ['text', 'Quê quán', 'xã Phú Lâm, tỉnh Thanh Sơn'],
    ],
  ],
  ['Cha, mẹ', [['choice', 'Đã đăng ký kết hôn, tra cứu được trong cơ sở dữ liệu']]],
  [
    'Người mẹ',
    [
      ['text', 'Họ, chữ đệm, tên người mẹ', 'Vũ Thị Thùy Dương'],
      ['text', 'Năm sinh', '1995'],
      ['found', 'Dân tộc', 'Mường'],
      ['text', 'Nơi cư trú', 'Số 12, tổ 3, phường Sơn Trung, tỉnh Thanh Sơn'],
    ],
  ],
  [
    'Người cha',
    [
      ['text', 'Họ, chữ đệm, tên người cha', 'Đỗ Quốc Huy'],
      ['text', 'Năm sinh', '1990'],
      ['found', 'Dân tộc', 'Kinh'],
      ['text', 'Nơi cư trú', 'Số 12, tổ 3, phường Sơn Trung, tỉnh Thanh Sơn'],
    ],
  ],
  [
    'Yêu cầu về kết quả',
    [
      ['text', 'Số bản sao trích lục đề nghị cấp', '2'],
      ['choice', 'Tại Bộ phận Một cửa'],
      ['tick', 'Tôi cam đoan nội dung khai trên đây là đúng sự thật'],
    ],
  ],
];

/** Fills the whole declaration for a child of this name, born on this day (dd/mm/yyyy). */
export async function declareBirth(page: Page, child: string, born: string) {
  for (const [group, entries] of SECTIONS) {
    const section = page.locator('.motcua-form').getByRole('group', { name: group, exact: true });
    for (const [kind, label, value = ''] of entries) {
      await enter(section, kind, label, value.replace('{child}', child).replace('{born}', born));
    }
  }
}

/** Fills one field of a form as a person does. */
export async function enter(form: Locator, kind: Entry[0], label: string, value = '') {
  // a required field's label carries an asterisk
  const field = form.getByLabel(new RegExp(`^${label.replaceAll(/[()]/g, '\\$&')}\\s*\\*?`)).first();
  switch (kind) {
    case 'text':
      return field.fill(value);
    case 'date':
      await field.fill(value);
      return field.press('Tab');
    case 'choice':
      return form.getByRole('radio', { name: label, exact: true }).check();
    case 'tick':
      return form.getByRole('checkbox', { name: label }).check();
    case 'found':
      await field.click();
      await field.pressSequentially(value);
      return form.locator('.fjs-dropdownlist-item').getByText(value, { exact: true }).click();
    case 'list':
      // the list's own input is there for keyboards and screen readers; the mouse meets its box
      await field.locator('xpath=..').click();
      return form.locator('.fjs-dropdownlist-item').getByText(value, { exact: true }).click();
  }
}
