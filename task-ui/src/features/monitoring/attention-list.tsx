import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Outdated } from '../../components/outdated';
import { useFormats } from '../../lib/formats';
import { type AttentionFilter, attentionQuery } from './api/get-attention';
import { AttentionTable } from './attention-table';
import { FacetRow } from './facet-row';
import classes from './monitoring.module.css';

type Props = { filter: AttentionFilter; onFilter: (filter: AttentionFilter) => void };

/** The list itself with its facets; more rows are fetched on demand, and the place in the list is kept. */
export function AttentionList({ filter, onFilter }: Props) {
  const { t } = useTranslation('monitoring');
  const formats = useFormats();
  const query = useInfiniteQuery(attentionQuery(filter));
  if (query.isPending) return <Loading label={t('attention.loading')} />;
  if (!query.data) return <Failure error={query.error} onRetry={() => query.refetch()} />;
  const first = query.data.pages[0];
  const rows = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      {query.isError && <Outdated error={query.error} onRetry={() => void query.refetch()} />}
      <FacetRow
        label={t('attention.turns')}
        facets={first?.turns ?? []}
        chosen={filter.turn}
        onChoose={(turn) => onFilter({ ...filter, turn: turn as AttentionFilter['turn'] })}
      />
      <FacetRow
        label={t('attention.units')}
        facets={first?.units ?? []}
        chosen={filter.unit}
        onChoose={(unit) => onFilter({ ...filter, unit })}
      />
      {rows.length === 0 ? (
        <Empty title={t(`attention.none.${filter.kind}`)} text={t('attention.none.text')} />
      ) : (
        <>
          <AttentionTable rows={rows} kind={filter.kind} stale={query.isPlaceholderData} />
          <div className={classes.more}>
            <span role="status">
              {t('attention.shown', { shown: formats.number(rows.length), total: formats.number(first?.total ?? 0) })}
            </span>
            {query.hasNextPage && (
              <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
                {t('attention.more')}
              </Button>
            )}
          </div>
        </>
      )}
    </>
  );
}
