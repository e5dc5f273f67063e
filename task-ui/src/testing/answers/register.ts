import type { RegisterRow } from '../../features/register/api/get-register';

const procedureName = { vi: 'Đăng ký khai sinh', en: 'Birth registration' };

const returned: RegisterRow = {
  number: 1,
  code: 'H99.31-261123-0001',
  procedureName,
  sets: 1,
  ownerName: 'Nguyễn Đỗ Thuỵ Ưng',
  ownerAddress: 'Tổ 3, xã Suối Vàng',
  phone: '0912345678',
  receivedAt: '2026-11-23T09:05:00+07:00',
  dueAt: '2026-11-23T17:00:00+07:00',
  returnedAt: '2026-11-23T16:30:00+07:00',
  giver: 'Lò Thị Mai Hương',
  recipient: 'Phạm Văn Hùng',
  receiver: 'Lò Thị Mai Hương',
  status: 10,
  statusName: { vi: 'Đã trả kết quả', en: 'Result returned' },
};

const erased: RegisterRow = {
  ...returned,
  number: 2,
  code: 'H99.31-261123-0002',
  ownerName: null,
  ownerAddress: null,
  phone: null,
  recipient: null,
};

/** Two pages of a line each. */
export const register = (asked: URLSearchParams) =>
  asked.get('cursor') ? { items: [erased], next: null } : { items: [returned], next: 'after-1' };
