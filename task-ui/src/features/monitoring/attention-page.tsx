import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header';
import type { AttentionFilter, Kind } from './api/get-attention';
import { AttentionList } from './attention-list';
import classes from './monitoring.module.css';
import { SummaryPanel } from './summary-panel';

type Props = { filter: AttentionFilter; onFilter: (filter: AttentionFilter) => void };

/** What a manager has to look at today: late and nearly due dossiers, with whose turn it is. */
export function AttentionPage({ filter, onFilter }: Props) {
  const { t } = useTranslation(['monitoring', 'common']);
  const kinds: Kind[] = ['late', 'dueSoon'];
  return (
    <div className={classes.page}>
      <PageHeader title={t('common:nav.monitoring')} lead={t('attention.lead')} />
      <SummaryPanel unit={filter.unit} onKind={(kind) => onFilter({ ...filter, kind, turn: undefined })} />
      <section aria-labelledby="attention-list" className={classes.section}>
        <div className={classes.bar}>
          <h2 id="attention-list">{t('attention.list')}</h2>
          <SegmentedControl
            aria-label={t('attention.kind')}
            value={filter.kind}
            onChange={(kind) => onFilter({ ...filter, kind: kind as Kind, turn: undefined })}
            data={kinds.map((value) => ({ value, label: t(`attention.${value}`) }))}
          />
        </div>
        <AttentionList filter={filter} onFilter={onFilter} />
      </section>
    </div>
  );
}
