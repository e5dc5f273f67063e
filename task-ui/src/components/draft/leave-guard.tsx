import { useBlocker } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialogOnDemand } from '../command-dialog-on-demand';

type Place = { pathname: string };

/** The way out when the session has ended: the draft waits behind the sign-in. */
const SIGN_IN = '/sign-in';

/** Asks before a page with something unsent is left; for closing and reloading the browser asks in its own words. */
export function LeaveGuard({ unsent, files = false }: { unsent: boolean; files?: boolean }) {
  const { t } = useTranslation();
  const leaves = useCallback(
    ({ current, next }: { current: Place; next: Place }) =>
      next.pathname !== current.pathname && next.pathname !== SIGN_IN,
    [],
  );
  const blocker = useBlocker({
    shouldBlockFn: leaves,
    enableBeforeUnload: true,
    disabled: !unsent,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <CommandDialogOnDemand
      title={t('draft.leave')}
      confirm={t('draft.leaveConfirm')}
      cancel={t('draft.stay')}
      onConfirm={blocker.proceed}
      onClose={blocker.reset}
      onFailed={blocker.reset}
    >
      <p style={{ margin: 0 }}>{t('draft.leaveText')}</p>
      {files && <p style={{ margin: 0 }}>{t('draft.leaveFiles')}</p>}
    </CommandDialogOnDemand>
  );
}
