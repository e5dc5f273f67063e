import type { Session, SignInOptions, UnitRef } from '../api/types';

/** Invented people and places for tests; the province does not exist. */
export const commune: UnitRef = {
  code: 'H99.31',
  name: { vi: 'UBND xã Suối Vàng', en: "People's Committee of Suối Vàng commune" },
  kind: 'COMMUNE',
  parent: 'H99',
};
export const centre: UnitRef = {
  code: 'H99.30',
  name: { vi: 'Trung tâm Phục vụ hành chính công xã Suối Vàng', en: 'Service Centre of Suối Vàng commune' },
  kind: 'SERVICE_CENTRE',
  parent: 'H99',
};

export const neighbour: UnitRef = {
  code: 'H99.32',
  name: { vi: 'UBND xã Đá Bạc', en: "People's Committee of Đá Bạc commune" },
  kind: 'COMMUNE',
  parent: 'H99',
};

export const officer = { id: '7', name: 'Lò Thị Mai Hương' };

export const session: Session = {
  officer: {
    ...officer,
    username: 'huong.tiepnhan',
    mustChangePassword: false,
    positions: [
      {
        unit: commune,
        role: 'RECEPTION_OFFICER',
        roleTitle: { vi: 'Cán bộ tiếp nhận', en: 'Reception officer' },
      },
    ],
  },
  permissions: [
    'SUBMIT_DOSSIER',
    'VIEW_DOSSIER',
    'WORK_ON_TASK',
    'SEARCH',
    'VIEW_REGISTER',
    'VIEW_MONITORING',
    'VIEW_CATALOGUE',
    'EDIT_CALENDAR',
    'OPERATE_SYSTEM',
  ],
  demo: true,
};

const account = (username: string, name: string, vi: string, en: string) => ({
  username,
  password: 'demo',
  name,
  title: { vi, en },
  unit: commune.name,
  tries: [
    { title: { vi: 'Tiếp nhận một hồ sơ khai sinh', en: 'Receive a birth registration' }, path: '/reception/1.001193' },
    { title: { vi: 'Nhận việc gấp nhất', en: 'Claim the most urgent task' }, path: '/work?list=role' },
    { title: { vi: 'Tìm hồ sơ không cần gõ dấu', en: 'Search without tone marks' }, path: '/search?q=nguyen+thi+hoa' },
  ],
});

export const signInOptions: SignInOptions = {
  password: true,
  openid: [{ id: 'vneid', name: 'VNeID', url: '/oauth2/authorization/vneid' }],
  demo: {
    making: null,
    accounts: [
      account('huong.tiepnhan', officer.name, 'Cán bộ tiếp nhận', 'Reception officer'),
      account('son.hotich', 'Hà Văn Sơn', 'Công chức tư pháp - hộ tịch', 'Civil status officer'),
      account('thanh.chutich', 'Vi Đức Thành', 'Lãnh đạo UBND xã', 'Leader of the commune'),
      account('quan.giamsat', 'Đinh Quang Quân', 'Quản lý', 'Manager'),
    ],
  },
};
