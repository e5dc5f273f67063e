import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionOfficer } from '../api/types';
import { CommandDialogOnDemand } from '../components/command-dialog-on-demand';
import { useProblemText } from '../components/problem-text';
import { useSignOut } from '../features/session/api/sign-in';
import { dropDrafts, hasDrafts } from '../lib/drafts';
import { useFormats } from '../lib/formats';
import { singleKeysOn, switchSingleKeys } from '../lib/keyboard';
import classes from './shell.module.css';
import { useSession } from './use-session';

const MENU = 'user-menu';

type Props = { officer: SessionOfficer; onShortcuts: () => void };

/** First letters of the middle and given name: Nguyễn Thị Hoà is TH. */
const initialsOf = (name: string) =>
  name
    .split(' ')
    .slice(-2)
    .map((word) => word.charAt(0))
    .join('');

/** Account menu as the browser's own popover: closes by itself, costs no code. */
export function UserMenu({ officer, onShortcuts }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const problemText = useProblemText();
  const signOut = useSignOut(() => dropDrafts(officer.username));
  const { may } = useSession();
  const [keys, setKeys] = useState(singleKeysOn);
  const [asking, setAsking] = useState(false);
  const leave = () =>
    signOut.mutate(undefined, {
      onError: (error) =>
        notifications.show({ color: 'red', title: t('user.signOutFailed'), message: problemText(error).title }),
    });
  const toggleKeys = () => {
    switchSingleKeys(!keys);
    setKeys(!keys);
  };
  return (
    <>
      <button
        type="button"
        className={classes.user}
        popoverTarget={MENU}
        aria-label={t('user.menu', { name: officer.name })}
      >
        <span className={classes.initials} aria-hidden="true">
          {initialsOf(officer.name)}
        </span>
        <span className={classes.userName}>{officer.name}</span>
      </button>
      <div id={MENU} popover="auto" className={classes.userMenu}>
        <h2>{officer.name}</h2>
        <ul aria-label={t('user.positions')}>
          {officer.positions.map((position) => (
            <li key={`${position.unit.code} ${position.role}`}>
              {formats.text(position.roleTitle)}, {formats.text(position.unit.name)}
            </li>
          ))}
        </ul>
        {(may('WORK_ON_TASK') || may('REASSIGN_TASK')) && (
          <Link to="/absence" className={classes.userItem} onClick={() => document.getElementById(MENU)?.hidePopover()}>
            {t('user.absence')}
          </Link>
        )}
        <Link to="/password" className={classes.userItem}>
          {t('user.password')}
        </Link>
        <label className={classes.userItem}>
          <input type="checkbox" checked={keys} onChange={toggleKeys} />
          {t('user.singleKeys')}
        </label>
        <button
          type="button"
          className={classes.userItem}
          popoverTarget={MENU}
          popoverTargetAction="hide"
          onClick={onShortcuts}
        >
          {t('user.shortcuts')}
        </button>
        <button
          type="button"
          className={classes.userItem}
          popoverTarget={MENU}
          popoverTargetAction="hide"
          onClick={() => (hasDrafts(officer.username) ? setAsking(true) : leave())}
        >
          {t('user.signOut')}
        </button>
      </div>
      {asking && (
        <CommandDialogOnDemand
          title={t('draft.signOut')}
          confirm={t('user.signOut')}
          danger
          busy={signOut.isPending}
          onConfirm={leave}
          onClose={() => setAsking(false)}
          onFailed={() => {
            setAsking(false);
            // a connection too poor for the dialog must not keep anybody signed in
            if (window.confirm(t('draft.signOutText'))) leave();
          }}
        >
          <p style={{ margin: 0 }}>{t('draft.signOutText')}</p>
        </CommandDialogOnDemand>
      )}
    </>
  );
}
