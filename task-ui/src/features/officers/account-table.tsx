import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import type { AccountView } from './api/accounts';
import classes from './officers.module.css';

type Props = {
  accounts: readonly AccountView[];
  onOpen: (account: AccountView) => void;
  onLock: (account: AccountView) => void;
  onUnlock: (account: AccountView) => void;
};

export function AccountTable({ accounts, onOpen, onLock, onUnlock }: Props) {
  const { t } = useTranslation('officers');
  const { text, number, date } = useFormats();
  return (
    <table className={classes.table} aria-labelledby="accounts">
      <thead>
        <tr>
          {(['officer', 'positions', 'tasks', 'state', 'action'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.officer.id}>
            <th scope="row">
              {account.officer.name}
              <span className={classes.quiet}>
                {account.username} · {account.officer.id}
              </span>
            </th>
            <td data-label={t('column.positions')}>
              <ul className={classes.plain}>
                {account.positions.map(({ unit, roleTitle }) => (
                  <li key={`${unit.code} ${roleTitle.en}`}>
                    {text(roleTitle)}
                    <span className={classes.quiet}>{text(unit.name)}</span>
                  </li>
                ))}
              </ul>
              {account.positions.length === 0 && <span className={classes.quiet}>{t('toCome')}</span>}
            </td>
            <td data-label={t('column.tasks')}>
              <span>{number(account.openTasks)}</span>
            </td>
            <td data-label={t('column.state')}>
              <span>
                <span className={account.active ? undefined : classes.locked}>
                  {t(account.active ? 'active' : 'locked')}
                </span>
                {account.awayUntil && (
                  <span className={classes.quiet}>{t('away', { to: date(account.awayUntil) })}</span>
                )}
              </span>
            </td>
            <td>
              <div className={classes.actions}>
                <Button
                  variant="default"
                  size="xs"
                  aria-label={t('openOf', { name: account.officer.name })}
                  onClick={() => onOpen(account)}
                >
                  {t('open')}
                </Button>
                {account.mayChange && (
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={t(account.active ? 'lockOf' : 'unlockOf', { name: account.officer.name })}
                    onClick={() => (account.active ? onLock(account) : onUnlock(account))}
                  >
                    {t(account.active ? 'lock' : 'unlock')}
                  </Button>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
