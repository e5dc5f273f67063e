import { useTranslation } from 'react-i18next';
import type { Text } from '../../api/types';
import { useFormats } from '../../lib/formats';
import type { UnitDetail } from './api/get-unit-tree';
import classes from './units.module.css';

type Props = { roles: UnitDetail['roles']; everybody: Text; unit: string; on: string };

/** Who may do what in a unit, in words, as the server's table of rights has it. */
export function RoleTable({ roles, everybody, unit, on }: Props) {
  const { t } = useTranslation('units');
  const { text, number, date } = useFormats();
  const place = (role: UnitDetail['roles'][number]) => {
    if (role.heldIn === null) return t('anywhere');
    return role.heldIn.code === unit ? t('here') : text(role.heldIn.name);
  };
  return (
    <div>
      <h3 className={classes.sub} id="unit-roles">
        {t('roles', { day: date(on) })}
      </h3>
      {roles.length === 0 ? (
        <p className={classes.quiet}>{t('nobody')}</p>
      ) : (
        <table className={classes.table} aria-labelledby="unit-roles">
          <thead>
            <tr>
              {(['role', 'place', 'holders', 'rights'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {roles.map((role) => (
              <tr key={`${role.heldIn?.code} ${role.role}`}>
                <th scope="row">{text(role.title)}</th>
                <td data-label={t('column.place')}>
                  <span>{place(role)}</span>
                </td>
                <td data-label={t('column.holders')}>
                  <span>{number(role.officers)}</span>
                </td>
                <td data-label={t('column.rights')}>
                  <span>{text(role.rights)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={classes.note}>{t('everybody', { rights: text(everybody) })}</p>
    </div>
  );
}
