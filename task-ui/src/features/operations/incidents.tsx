import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DossierLink } from '../../components/dossier-link';
import { Failure } from '../../components/failure';
import { useFormats } from '../../lib/formats';
import { type Incident, retryIncident } from './api/operations';
import classes from './operations.module.css';
import { useCommand } from './use-command';

/** Failures in the flow of dossiers, each said in a sentence, with what happens next and a retry. */
export function Incidents({ incidents }: { incidents: readonly Incident[] }) {
  const { t } = useTranslation('operations');
  const formats = useFormats();
  const retry = useCommand(retryIncident);
  return (
    <section className={classes.card} aria-labelledby="incidents-title">
      <h2 id="incidents-title">
        {t('incidents.title')} <span className={classes.count}>{formats.number(incidents.length)}</span>
      </h2>
      {retry.error && <Failure error={retry.error} />}
      {incidents.length === 0 && <p className={classes.good}>{t('incidents.none')}</p>}
      <ul className={classes.list}>
        {incidents.map((incident) => (
          <li key={incident.id}>
            <div>
              <strong>{formats.text(incident.sentence)}</strong>
              <p>{formats.text(incident.next)}</p>
              <p className={classes.quiet}>
                <DossierLink code={incident.dossierCode} /> · {formats.dateTime(incident.at)} ·{' '}
                {t('incidents.retriesLeft', { count: incident.retriesLeft })}
              </p>
            </div>
            <Button
              variant="default"
              aria-label={t('incidents.retryOf', { code: incident.dossierCode })}
              loading={retry.isPending && retry.variables === incident.id}
              onClick={() => retry.mutate(incident.id)}
            >
              {t('incidents.retry')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
