import type { Role } from '../api/schema';
import type { Session } from '../api/types';

/** Pages of the menu, in order, each with the permission that opens it (the operations of the server). */
export const navigation = [
  { key: 'work', to: '/work', permission: 'WORK_ON_TASK' },
  { key: 'tray', to: '/tray', permission: 'WORK_ON_TASK', roles: ['APPROVER'] },
  { key: 'counter', to: '/counter', permission: 'SUBMIT_DOSSIER' },
  { key: 'reception', to: '/reception', permission: 'SUBMIT_DOSSIER' },
  {
    key: 'handOvers',
    to: '/hand-overs',
    permission: 'WORK_ON_TASK',
    roles: ['RECEPTION_OFFICER', 'RESULT_OFFICER', 'DIVISION_HEAD', 'CASE_OFFICER', 'APPROVER', 'RECORDS_CLERK'],
  },
  { key: 'search', to: '/search', permission: 'SEARCH' },
  { key: 'register', to: '/register', permission: 'VIEW_REGISTER' },
  { key: 'monitoring', to: '/monitoring', permission: 'VIEW_MONITORING' },
  { key: 'catalogue', to: '/catalogue', permission: 'VIEW_CATALOGUE' },
  { key: 'calendar', to: '/calendar', permission: 'EDIT_CALENDAR' },
  { key: 'units', to: '/units', permission: 'MANAGE_OFFICERS' },
  { key: 'officers', to: '/officers', permission: 'MANAGE_OFFICERS' },
  { key: 'operations', to: '/operations', permission: 'OPERATE_SYSTEM' },
] as const;

export type Destination = (typeof navigation)[number];

/** Some pages are for some roles among those who may do the same. */
const holds = (session: Session, roles: readonly Role[]) =>
  session.officer?.positions.some((position) => roles.includes(position.role)) ?? false;

export const destinationsOf = (session: Session): readonly Destination[] =>
  navigation.filter(
    (item) => session.permissions.includes(item.permission) && (!('roles' in item) || holds(session, item.roles)),
  );

/** Where a person lands: the first page they may open. */
export const firstPage = (session: Session) => destinationsOf(session)[0]?.to ?? '/work';
