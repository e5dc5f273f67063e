import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import { Failure } from '../failure';
import classes from './impact-preview.module.css';
import { ImpactTable } from './impact-table';
import type { Impact } from './preview';
import type { Following } from './use-preview-flow';

type Props = {
  impact: Impact;
  /** The change in one sentence: what the reader is about to confirm. */
  title: string;
  confirmLabel: string;
  /** The data changed after an earlier preview: this one is new and nothing has been applied. */
  stale: boolean;
  busy: boolean;
  following: Following;
  onConfirm: () => void;
  onCancel: () => void;
  onMore: () => void;
};

/** Whom a change touches, before it counts: how many, of which kind, each dossier before and after, and why. */
export function ImpactPreview({ impact, title, confirmLabel, stale, busy, following, ...on }: Props) {
  const { t } = useTranslation('calendar');
  const formats = useFormats();
  const blocked = impact.rows.filter((row) => row.blocked).length;
  return (
    <section className={classes.preview} aria-labelledby="impact-title">
      {stale && (
        <Alert color="yellow" role="alert" title={t('impact.stale.title')}>
          {t('impact.stale.text')}
        </Alert>
      )}
      <p className={classes.kicker}>{t('impact.kicker')}</p>
      <h2 id="impact-title" tabIndex={-1}>
        {title}
      </h2>
      <p className={classes.count} role="status">
        {impact.count === 0
          ? t('impact.none')
          : t('impact.count', { count: impact.count, shown: formats.number(impact.count) })}
      </p>
      {impact.kinds.length > 0 && (
        <ul className={classes.kinds} aria-label={t('impact.kinds')}>
          {impact.kinds.map((kind) => (
            <li key={kind.kind}>
              <strong>{formats.number(kind.count)}</strong> {formats.text(kind.name)}
            </li>
          ))}
        </ul>
      )}
      {blocked > 0 && <p className={classes.blocked}>{t('impact.blocked', { count: blocked })}</p>}
      {impact.rows.length > 0 && <ImpactTable rows={impact.rows} />}
      {following.error && <Failure error={following.error} />}
      {impact.rows.length > 0 && (
        <Group justify="space-between" mt="xs">
          <span className={classes.shown}>
            {t('impact.shown', { shown: formats.number(impact.rows.length), total: formats.number(impact.count) })}
          </span>
          <Group gap="xs">
            {impact.next && (
              <Button variant="default" size="xs" onClick={on.onMore} disabled={busy} loading={following.busy}>
                {t('impact.more')}
              </Button>
            )}
            <Button component="a" variant="default" size="xs" href={`/api/previews/${impact.token}.csv`} download>
              {t('impact.csv')}
            </Button>
          </Group>
        </Group>
      )}
      <Group className={classes.actions}>
        <Button onClick={on.onConfirm} loading={busy}>
          {confirmLabel}
        </Button>
        <Button variant="default" onClick={on.onCancel} disabled={busy}>
          {t('impact.cancel')}
        </Button>
        <p className={classes.promise}>{t('impact.promise')}</p>
      </Group>
    </section>
  );
}
