import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/use-session';
import { DossierLink } from '../../components/dossier-link';
import { useFormats } from '../../lib/formats';
import type { AttentionRow, Kind } from './api/get-attention';
import classes from './monitoring.module.css';

const COLUMNS = ['dossier', 'due', 'amount', 'turn', 'step', 'unit'] as const;

type Props = { rows: readonly AttentionRow[]; kind: Kind; stale: boolean };

/** One row a dossier: when it was due, by how much, whose turn it is and since when. Rows become cards on a narrow page. */
export function AttentionTable({ rows, kind, stale }: Props) {
  const { t } = useTranslation('monitoring');
  return (
    <table className={classes.table} data-stale={stale}>
      <caption className={classes.hidden}>{t(`attention.${kind}`)}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {column === 'amount' ? t(`attention.amount.${kind}`) : t(`attention.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.code} row={row} kind={kind} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, kind }: { row: AttentionRow; kind: Kind }) {
  const { t } = useTranslation('monitoring');
  const formats = useFormats();
  // who only counts dossiers is not told who holds them
  const maySee = useSession().may('VIEW_DOSSIER');
  const nobody = maySee && t('attention.nobody');
  const minutes = kind === 'late' ? row.lateMinutes : row.remainingMinutes;
  return (
    <tr>
      <th scope="row">
        <DossierLink code={row.code} className={classes.code} />
        <span className={classes.quiet}>{row.ownerName}</span>
        <span className={classes.quiet}>{formats.text(row.procedureName)}</span>
        {maySee && (
          <Link
            to="/dossiers/$code/timeline"
            params={{ code: row.code }}
            className={classes.chartLink}
            aria-label={t('attention.timelineOf', { code: row.code })}
          >
            {t('attention.timeline')}
          </Link>
        )}
      </th>
      <td data-label={t('attention.column.due')} className={classes.digits}>
        {formats.dateTime(row.dueAt)}
      </td>
      <td data-label={t(`attention.amount.${kind}`)}>
        {minutes !== null && (
          <span className={classes.amount} data-kind={kind}>
            {minutes === 0
              ? t(`attention.just.${kind}`)
              : t(`attention.by.${kind}`, { time: formats.officeTime(minutes) })}
          </span>
        )}
      </td>
      <td data-label={t('attention.column.turn')}>
        <span className={classes.turn} data-turn={row.turn}>
          {t(`turn.${row.turn}`)}
        </span>
        {row.turn === 'OFFICE' && <span className={classes.quiet}>{row.holder?.name ?? nobody}</span>}
        {row.since && (
          <span className={classes.quiet}>{t('attention.since', { at: formats.dateTime(row.since) })}</span>
        )}
      </td>
      <td data-label={t('attention.column.step')}>{row.step && formats.text(row.step)}</td>
      <td data-label={t('attention.column.unit')} title={formats.text(row.unit.name)}>
        {formats.unit(row.unit.name)}
      </td>
    </tr>
  );
}
