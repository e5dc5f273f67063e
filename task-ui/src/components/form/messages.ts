/** form-js speaks English only: these are its messages, in Vietnamese. */
const SENTENCES: [RegExp, string][] = [
  [/^Field is required\.$/, 'Trường này bắt buộc.'],
  [/^Field must match pattern .+$/, 'Giá trị không đúng định dạng.'],
  [/^Field must have minimum value of (.+)\.$/, 'Giá trị nhỏ nhất là $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'Giá trị lớn nhất là $1.'],
  [/^Field must have minimum length of (.+)\.$/, 'Cần ít nhất $1 ký tự.'],
  [/^Field must have maximum length of (.+)\.$/, 'Nhập tối đa $1 ký tự.'],
  [/^Field must be a valid email\.$/, 'Địa chỉ thư điện tử không hợp lệ.'],
  [/international phone number/, 'Số điện thoại không hợp lệ.'],
  [
    /^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    'Giá trị hợp lệ gần nhất: $1, $2.',
  ],
  [/^Value is not a number\.$/, 'Giá trị phải là số.'],
];

/** Words of its controls: the texts of buttons and lists, hints inside fields, names read aloud. */
const WORDS: [RegExp, string][] = [
  [/^Select$/, 'Chọn'],
  [/^Search$/, 'Tìm'],
  [/^No results$/, 'Không có kết quả'],
  [/^All values selected$/, 'Đã chọn mọi giá trị'],
  [/^Nothing to show\.$/, 'Không có dữ liệu.'],
  [/^\s?Add new$/, ' Thêm dòng'],
  [/^Browse$/, 'Chọn tệp'],
  [/^Increment$/, 'Tăng'],
  [/^Decrement$/, 'Giảm'],
  [/^Remove tag$/, 'Bỏ'],
  [/^Remove list item (\d+)$/, 'Bỏ dòng $1'],
  [/^Skip to search$/, 'Đến ô tìm'],
  [/^Date$/, 'Ngày'],
];

function say(text: string, table: [RegExp, string][]): string {
  const entry = table.find(([pattern]) => pattern.test(text));
  return entry ? text.replace(entry[0], entry[1]) : text;
}

export const sentenceInVietnamese = (text: string) => say(text, SENTENCES);
export const wordInVietnamese = (text: string) => say(text, WORDS);
