import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionOfficer } from '../api/types';
import { useSignOut } from '../features/session/api/sign-in';
import { useFormats } from '../lib/formats';
import { singleKeysOn, switchSingleKeys } from '../lib/keyboard';
import classes from './shell.module.css';

type Props = { officer: SessionOfficer; onShortcuts: () => void };

/** First letters of the middle and given name: Nguyễn Thị Hoà is TH. */
const initialsOf = (name: string) =>
  name
    .split(' ')
    .slice(-2)
    .map((word) => word.charAt(0))
    .join('');

export function UserMenu({ officer, onShortcuts }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [keys, setKeys] = useState(singleKeysOn);
  const leave = () => signOut.mutate(undefined, { onSettled: () => navigate({ to: '/sign-in' }) });
  const toggleKeys = () => {
    switchSingleKeys(!keys);
    setKeys(!keys);
  };
  return (
    <Menu position="bottom-end" width={300} withinPortal>
      <Menu.Target>
        <button type="button" className={classes.user} aria-label={t('user.menu', { name: officer.name })}>
          <span className={classes.initials} aria-hidden="true">
            {initialsOf(officer.name)}
          </span>
          <span className={classes.userName}>{officer.name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('user.positions')}</Menu.Label>
        {officer.positions.map((position) => (
          <Menu.Label key={`${position.unit.code} ${position.role}`} c="var(--ink)">
            {formats.text(position.roleTitle)}, {formats.text(position.unit.name)}
          </Menu.Label>
        ))}
        <Menu.Divider />
        <Menu.Item closeMenuOnClick={false} onClick={toggleKeys} role="menuitemcheckbox" aria-checked={keys}>
          {keys ? '✓ ' : ''}
          {t('user.singleKeys')}
        </Menu.Item>
        <Menu.Item onClick={onShortcuts}>{t('user.shortcuts')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={leave}>{t('user.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
