import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import type { OfficerAccountDated } from './api/positions';
import classes from './officers.module.css';

type Props = {
  positions: readonly OfficerAccountDated[];
  /** Nothing where the account may only be looked at. */
  onEnd?: ((position: OfficerAccountDated) => void) | undefined;
};

/** All positions that somebody holds, held and will hold. */
export function PositionTable({ positions, onEnd }: Props) {
  const { t } = useTranslation('officers');
  const { text, date } = useFormats();
  return (
    <table className={classes.table} aria-label={t('account.positions')}>
      <thead>
        <tr>
          {(['role', 'days', 'state', 'action'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`account.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {positions.map((position) => (
          <tr key={`${position.unit.code} ${position.role} ${position.from}`}>
            <th scope="row">
              {text(position.roleTitle)}
              <span className={classes.quiet}>{text(position.unit.name)}</span>
            </th>
            <td data-label={t('account.column.days')}>
              <span>
                {position.lastDay
                  ? t(position.lastDay < position.from ? 'account.takenBack' : 'account.days', {
                      from: date(position.from),
                      to: date(position.lastDay),
                    })
                  : t('account.since', { from: date(position.from) })}
              </span>
            </td>
            <td data-label={t('account.column.state')}>
              <span>{t(`account.state.${position.state}`)}</span>
            </td>
            <td>
              {onEnd && position.state !== 'OVER' && (
                <Button
                  variant="default"
                  size="xs"
                  aria-label={t(position.state === 'COMING' ? 'end.withdraw' : 'end.title', {
                    role: text(position.roleTitle),
                  })}
                  onClick={() => onEnd(position)}
                >
                  {t(position.state === 'COMING' ? 'end.withdrawConfirm' : 'end.open')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
