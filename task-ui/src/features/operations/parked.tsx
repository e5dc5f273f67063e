import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { useFormats } from '../../lib/formats';
import { type ParkedEvent, parkedQuery, replayParked } from './api/operations';
import classes from './operations.module.css';
import { useCommand } from './use-command';
import { useConsumerName } from './use-consumer-name';

/** Events that a consumer could not take: they block nobody, and can be given to it again once the cause is gone. */
export function Parked() {
  const { t } = useTranslation('operations');
  const formats = useFormats();
  const query = useQuery(parkedQuery);
  const replay = useCommand(replayParked);
  const consumerName = useConsumerName();
  const said = (event: ParkedEvent) => (event.sentence ? formats.text(event.sentence) : event.type);
  return (
    <section className={classes.card} aria-labelledby="parked-title">
      <h2 id="parked-title">{t('parked.title')}</h2>
      <p className={classes.quiet}>{t('parked.lead')}</p>
      {query.isPending && <Loading label={t('loading')} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {replay.error && <Failure error={replay.error} />}
      {query.data?.length === 0 && <p className={classes.good}>{t('parked.none')}</p>}
      <ul className={classes.list}>
        {query.data?.map((event) => (
          <li key={event.id}>
            <div>
              <strong>{said(event)}</strong>
              <p className={classes.quiet}>
                {`${consumerName(event.consumer)} · ${t('journal.ofDossier', { dossier: event.dossier, seq: event.seq })} · ${formats.dateTime(event.parkedAt)}`}
              </p>
              <code className={classes.error}>{event.reason}</code>
            </div>
            <Button
              variant="default"
              aria-label={t('parked.replayOf', { event: said(event), number: event.seq })}
              loading={replay.isPending && replay.variables === event.id}
              onClick={() => replay.mutate(event.id)}
            >
              {t('parked.replay')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
