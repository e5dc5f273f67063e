import { useTranslation } from 'react-i18next';
import type { Timeline } from '../../components/gantt/timeline';
import { useFormats } from '../../lib/formats';
import classes from './monitoring.module.css';

type Props = { events: Timeline['events']; verified: boolean };

/** Everything the journal holds of a dossier, newest first, and whether its chain of hashes is whole. */
export function Events({ events, verified }: Props) {
  const { t } = useTranslation('monitoring');
  const formats = useFormats();
  return (
    <section aria-labelledby="events-title" className={classes.section}>
      <div className={classes.bar}>
        <h2 id="events-title">{t('events.title')}</h2>
        <span className={classes.seal} data-broken={!verified || undefined}>
          {t(verified ? 'events.verified' : 'events.broken')}
        </span>
      </div>
      <ol className={classes.events} reversed>
        {[...events].reverse().map((event) => (
          <li key={event.seq}>
            <time dateTime={event.at}>{formats.dateTime(event.at)}</time>
            <div>
              <strong>{formats.text(event.text)}</strong>
              {event.by && (
                <span className={classes.quiet}>
                  {event.onBehalfOf
                    ? t('gantt.onBehalf', { by: event.by.name, of: event.onBehalfOf.name })
                    : event.by.name}
                </span>
              )}
              {event.details.map((detail) => (
                <p key={detail.vi}>{formats.text(detail)}</p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
