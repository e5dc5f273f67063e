import { post } from '../../../api/http';

/** Sets one's own password; sessions on other machines end. */
export const changePassword = (change: { currentPassword: string; newPassword: string }) =>
  post('/api/session/password', { body: change });
