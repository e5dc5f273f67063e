import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { useFormats } from '../../lib/formats';
import { type Operations, startReindex } from './api/operations';
import classes from './operations.module.css';
import { useCommand } from './use-command';

/** Milliseconds of lag up to which a search counts as fresh. */
const FRESH = 2_000;

/** The search index: reachable, how far behind, whether it holds the same dossiers, and rebuilding it. */
export function IndexHealth({ index }: { index: Operations['index'] }) {
  const { t } = useTranslation('operations');
  const formats = useFormats();
  const reindex = useCommand(startReindex);
  const running = index.reindex?.running ?? false;
  const lag =
    index.lagMillis < 1000
      ? t('index.ms', { value: formats.number(index.lagMillis) })
      : t('index.s', { value: formats.number(Math.round(index.lagMillis / 100) / 10) });
  const same = index.documents === index.dossiers;
  return (
    <section className={classes.card} aria-labelledby="index-title">
      <h2 id="index-title">{t('index.title')}</h2>
      <p className={index.available ? classes.good : classes.bad}>{t(index.available ? 'index.up' : 'index.down')}</p>
      <dl className={classes.facts}>
        <div>
          <dt>{t('index.lag')}</dt>
          <dd data-bad={index.lagMillis > FRESH || undefined}>{lag}</dd>
        </div>
        <div>
          <dt>{t('index.documents')}</dt>
          <dd data-bad={!same || undefined}>
            {t('index.ofDossiers', {
              documents: formats.number(index.documents),
              dossiers: formats.number(index.dossiers),
            })}
          </dd>
        </div>
        <div>
          <dt>{t('index.drift')}</dt>
          <dd>
            {index.drift
              ? t('index.driftFound', {
                  sampled: formats.number(index.drift.sampled),
                  missing: formats.number(index.drift.missing),
                  repaired: formats.number(index.drift.repaired),
                  removed: formats.number(index.drift.removed),
                })
              : t('index.driftNever')}
            {index.drift && (
              <span className={classes.quiet}>
                {t('index.checkedAt', { at: formats.dateTime(index.drift.checkedAt) })}
              </span>
            )}
          </dd>
        </div>
      </dl>
      {index.reindex && <Reindexing reindex={index.reindex} />}
      {reindex.error && <Failure error={reindex.error} />}
      <div>
        <Button
          variant="default"
          disabled={running || !index.available}
          loading={reindex.isPending}
          onClick={() => reindex.mutate(undefined)}
        >
          {t('index.reindex')}
        </Button>
        <p className={classes.quiet}>{t('index.reindexHint')}</p>
      </div>
    </section>
  );
}

function Reindexing({ reindex }: { reindex: NonNullable<Operations['index']['reindex']> }) {
  const { t } = useTranslation('operations');
  const formats = useFormats();
  const share = reindex.total > 0 ? (reindex.done / reindex.total) * 100 : 0;
  const text = t(reindex.running ? 'index.progress' : 'index.finished', {
    done: formats.number(reindex.done),
    total: formats.number(reindex.total),
  });
  return (
    <div>
      {reindex.running && <Progress value={share} aria-label={t('index.reindex')} />}
      <p className={classes.quiet} role="status">
        {text}
      </p>
    </div>
  );
}
