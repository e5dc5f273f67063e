import { useTranslation } from 'react-i18next';
import { DossierLink } from '../../components/dossier-link';
import { StatusTag } from '../../components/status-tag';
import { useFormats } from '../../lib/formats';
import type { RegisterRow } from './api/get-register';
import classes from './register.module.css';

const COLUMNS = ['number', 'dossier', 'owner', 'received', 'due', 'returned', 'handedOver', 'note'] as const;

/** The lines in the order of reception; they become cards where the page is narrow. */
export function RegisterTable({ rows }: { rows: readonly RegisterRow[] }) {
  const { t } = useTranslation('register');
  return (
    <table className={classes.table}>
      <caption className={classes.hidden}>{t('lines')}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.code} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ row }: { row: RegisterRow }) {
  const { t } = useTranslation('register');
  const formats = useFormats();
  const at = (instant: string | null) => (instant ? formats.dateTime(instant) : '');
  return (
    <tr>
      <td data-label={t('column.number')} className={classes.digits}>
        {formats.number(row.number)}
      </td>
      <th scope="row">
        <DossierLink code={row.code} className={classes.code} />
        <span className={classes.quiet}>{formats.text(row.procedureName)}</span>
        <span className={classes.quiet}>{t('sets', { count: row.sets })}</span>
      </th>
      <td data-label={t('column.owner')}>
        <span>
          {row.ownerName ?? t('erased')}
          {row.ownerAddress && <span className={classes.quiet}>{row.ownerAddress}</span>}
          {row.phone && <span className={classes.quiet}>{row.phone}</span>}
        </span>
      </td>
      <td data-label={t('column.received')} className={classes.digits}>
        {at(row.receivedAt)}
      </td>
      <td data-label={t('column.due')} className={classes.digits}>
        {at(row.dueAt)}
      </td>
      <td data-label={t('column.returned')} className={classes.digits}>
        {at(row.returnedAt)}
      </td>
      <td data-label={t('column.handedOver')}>
        {(row.giver || row.recipient) && (
          <span>
            {row.giver && <span className={classes.party}>{t('giver', { name: row.giver })}</span>}
            {row.recipient && <span className={classes.party}>{t('recipient', { name: row.recipient })}</span>}
          </span>
        )}
      </td>
      <td data-label={t('column.note')}>
        <span>
          <StatusTag status={row.status} />
          {row.receiver && <span className={classes.quiet}>{t('receiver', { name: row.receiver })}</span>}
        </span>
      </td>
    </tr>
  );
}
