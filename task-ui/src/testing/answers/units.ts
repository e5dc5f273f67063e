import type { UnitRef } from '../../api/types';

/** Units of an invented province. */
export const centre: UnitRef = {
  code: 'H77.01',
  name: { vi: 'Trung tâm Phục vụ hành chính công tỉnh Thanh Sơn', en: 'Thanh Son Public Service Centre' },
  kind: 'SERVICE_CENTRE',
  parent: 'H77',
};
export const province: UnitRef = {
  code: 'H77',
  name: { vi: 'UBND tỉnh Thanh Sơn', en: "Thanh Son Provincial People's Committee" },
  kind: 'PROVINCE',
  parent: null,
};
export const commune: UnitRef = {
  code: 'H77.12',
  name: { vi: 'UBND xã An Hòa', en: "An Hoa Commune People's Committee" },
  kind: 'COMMUNE',
  parent: 'H77',
};
export const otherCommune: UnitRef = {
  code: 'H77.13',
  name: { vi: 'UBND xã Phú Lộc', en: "Phu Loc Commune People's Committee" },
  kind: 'COMMUNE',
  parent: 'H77',
};
export const units: UnitRef[] = [province, centre, commune, otherCommune];
