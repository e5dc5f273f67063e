import { useBlocker } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialogOnDemand } from '../command-dialog-on-demand';

type Props = {
  unsent: boolean;
  files?: boolean;
  /** What is lost, where it is something else than what was typed. */
  text?: string;
};

type Place = { pathname: string };

/** The way out when the session has ended: the draft waits behind the sign-in. */
const SIGN_IN = '/sign-in';

/** Asks before a page with something unsent is left; for closing and reloading the browser asks in its own words. */
export function LeaveGuard({ unsent, files = false, text }: Props) {
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
  return <LeaveDialog files={files} text={text} onLeave={blocker.proceed} onStay={blocker.reset} />;
}

type DialogProps = {
  files?: boolean;
  text?: string | undefined;
  /** What one does instead of staying, where it is not another page. */
  confirm?: string;
  onLeave: () => void;
  onStay: () => void;
};

/** The question itself; without its code the browser asks it, so that a lost connection holds nobody on the page. */
export function LeaveDialog({ files = false, text, confirm, onLeave, onStay }: DialogProps) {
  const { t } = useTranslation();
  const said = text ?? t('draft.leaveText');
  return (
    <CommandDialogOnDemand
      title={t('draft.leave')}
      confirm={confirm ?? t('draft.leaveConfirm')}
      cancel={t('draft.stay')}
      onConfirm={onLeave}
      onClose={onStay}
      onFailed={() => (window.confirm(said) ? onLeave() : onStay())}
    >
      <p style={{ margin: 0 }}>{said}</p>
      {files && <p style={{ margin: 0 }}>{t('draft.leaveFiles')}</p>}
    </CommandDialogOnDemand>
  );
}
