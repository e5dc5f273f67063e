/** Search key without tone marks: "Đỗ Thị Ánh" and "do thi anh" agree, composed or not. */
export const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
