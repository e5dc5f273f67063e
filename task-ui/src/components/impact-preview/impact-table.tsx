import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import { DossierLink } from '../dossier-link';
import classes from './impact-preview.module.css';
import type { ImpactRow } from './preview';

const INSTANT = /^\d{4}-\d\d-\d\dT/;

/** The dossiers touched, each with what it has now, what it would have, and why. */
export function ImpactTable({ rows }: { rows: ImpactRow[] }) {
  const { t } = useTranslation('calendar');
  const formats = useFormats();
  // some changes have no value before and after: where each goes is said in the sentence
  const valued = rows.some((row) => row.before || row.after);
  const columns = (['dossier', 'before', 'after', 'why'] as const).filter(
    (column) => valued || column === 'dossier' || column === 'why',
  );
  const value = (raw: string | null) => (raw === null ? '–' : INSTANT.test(raw) ? formats.dateTime(raw) : raw);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t('impact.rows')}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(column === 'why' && !valued ? 'impact.what' : `impact.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${row.dossierCode}-${index.toString()}`} data-blocked={row.blocked ? true : undefined}>
              <th scope="row">
                <DossierLink code={row.dossierCode} />
                {row.label && <span className={classes.owner}>{row.label}</span>}
              </th>
              {valued && (
                <>
                  <td data-label={t('impact.before')}>{value(row.before)}</td>
                  <td data-label={t('impact.after')}>
                    <strong>{value(row.after)}</strong>
                  </td>
                </>
              )}
              <td data-label={t(valued ? 'impact.why' : 'impact.what')}>
                {formats.text(row.sentence)}
                {row.blocked && (
                  <span className={classes.reason}>{t('impact.blockedBy', { reason: formats.text(row.blocked) })}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
