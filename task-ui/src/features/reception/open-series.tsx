import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import { openSeriesQuery } from './api/series';
import classes from './reception.module.css';

/** The ways back to series that have not ended, as after a crash of the browser. */
export function OpenSeries() {
  const { t } = useTranslation('reception');
  const { text, dateTime } = useFormats();
  const { data = [] } = useQuery(openSeriesQuery);
  if (data.length === 0) return null;
  return (
    <section aria-label={t('series.open')}>
      <h2>{t('series.open')}</h2>
      <ul className={classes.procedures}>
        {data.map((each) => (
          <li key={each.id}>
            <Link
              to="/reception/$procedure"
              params={{ procedure: each.procedureCode }}
              search={{ series: each.id }}
              className={classes.procedure}
            >
              <span className={classes.procedureName}>{text(each.procedureName)}</span>
              <span className={classes.quiet}>{t('series.kept', { at: dateTime(each.savedAt) })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
