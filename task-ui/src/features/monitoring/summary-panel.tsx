import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Outdated } from '../../components/outdated';
import { useFormats } from '../../lib/formats';
import type { Kind } from './api/get-attention';
import { type Summary, summaryQuery } from './api/get-summary';
import { Durations } from './durations';
import classes from './monitoring.module.css';

type Props = { unit: string | undefined; onKind: (kind: Kind) => void };

/** The unit in numbers: open, late, nearly due, paused; how the last 30 days ended; where the time went. */
export function SummaryPanel({ unit, onKind }: Props) {
  const { t } = useTranslation('monitoring');
  const query = useQuery(summaryQuery(unit));
  if (query.isPending) return <Loading label={t('summary.loading')} />;
  if (!query.data) return <Failure error={query.error} onRetry={() => query.refetch()} />;
  return (
    <>
      {query.isError && <Outdated error={query.error} onRetry={() => void query.refetch()} />}
      <Tiles summary={query.data} onKind={onKind} />
      <div className={classes.halves}>
        <Finished finished={query.data.finished30d} />
        <Durations durations={query.data.durations} />
      </div>
    </>
  );
}

function Tiles({ summary, onKind }: { summary: Summary; onKind: (kind: Kind) => void }) {
  const { t } = useTranslation('monitoring');
  const formats = useFormats();
  return (
    <ul className={classes.tiles} aria-label={t('summary.title')}>
      {(['late', 'dueSoon', 'open', 'paused'] as const).map((key) => {
        const content = (
          <>
            <span className={classes.tileNumber}>{formats.number(summary[key])}</span>
            <span className={classes.tileName}>{t(`summary.${key}`)}</span>
            <span className={classes.quiet}>{t(`summary.hint.${key}`)}</span>
          </>
        );
        return (
          <li key={key} data-tile={key}>
            {key === 'late' || key === 'dueSoon' ? (
              <button type="button" className={classes.tile} onClick={() => onKind(key)}>
                {content}
              </button>
            ) : (
              <div className={classes.tile}>{content}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Finished({ finished }: { finished: Summary['finished30d'] }) {
  const { t } = useTranslation('monitoring');
  const formats = useFormats();
  const parts = ['early', 'onTime', 'overdue'] as const;
  const total = parts.reduce((sum, part) => sum + finished[part], 0);
  return (
    <section className={classes.card} aria-labelledby="finished-title">
      <h2 id="finished-title">{t('finished.title')}</h2>
      {total === 0 ? (
        <p className={classes.quiet}>{t('finished.none')}</p>
      ) : (
        <>
          <div className={classes.stack} aria-hidden="true">
            {parts.map((part) => (
              <span key={part} data-part={part} style={{ flexGrow: finished[part] }} hidden={finished[part] === 0} />
            ))}
          </div>
          <dl className={classes.parts}>
            {parts.map((part) => (
              <div key={part} data-part={part}>
                <dt>{t(`finished.${part}`)}</dt>
                <dd>
                  {formats.number(finished[part])}{' '}
                  <span className={classes.quiet}>({formats.percent(finished[part] / total)})</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
