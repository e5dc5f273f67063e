import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import type { Duration } from './api/get-summary';
import classes from './monitoring.module.css';

/** Where the time goes, told apart by who held the dossier: the median and the ninth decile, never a bare average. */
export function Durations({ durations }: { durations: readonly Duration[] }) {
  const { t } = useTranslation('monitoring');
  const formats = useFormats();
  const longest = Math.max(1, ...durations.map((duration) => duration.p90));
  const percent = (minutes: number) => `${Math.round((minutes / longest) * 100)}%`;
  return (
    <section className={classes.card} aria-labelledby="durations-title">
      <h2 id="durations-title">{t('durations.title')}</h2>
      {durations.length === 0 ? (
        <p className={classes.quiet}>{t('durations.none')}</p>
      ) : (
        <table className={classes.durations}>
          <thead className={classes.dim}>
            <tr>
              <th scope="col">{t('durations.part')}</th>
              <th scope="col">{t('durations.p50')}</th>
              <th scope="col">{t('durations.p90')}</th>
              <td className={classes.rangeHead} aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {durations.map((duration) => (
              <tr key={duration.part} data-turn={duration.part}>
                <th scope="row">{t(`durations.${duration.part}`)}</th>
                <td>{formats.officeTime(duration.p50)}</td>
                <td>{formats.officeTime(duration.p90)}</td>
                <td aria-hidden="true" className={classes.range}>
                  <span style={{ width: percent(duration.p90) }} data-p="90" />
                  <span style={{ width: percent(duration.p50) }} data-p="50" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={classes.note}>{t('durations.note')}</p>
    </section>
  );
}
