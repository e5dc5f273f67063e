import { Button, Checkbox } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem';
import { searchQuery } from '../../api/search';
import type { SearchPage as Page } from '../../api/types';
import { Empty } from '../../components/empty';
import { type FacetGroup, FacetPanel } from '../../components/facet-panel';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Outdated } from '../../components/outdated';
import { PageHeader } from '../../components/page-header';
import { SearchField } from '../../components/search-field';
import { useKeys } from '../../lib/keyboard';
import { DateSpan } from './date-span';
import { IndexState } from './index-state';
import { SavedBar } from './saved-bar';
import classes from './search.module.css';
import { datedOf, monthOf, monthSpan, type SearchFilter, spanned, spanOf, withoutOf } from './search-filter';
import { SearchResults } from './search-results';

const route = getRouteApi('/shell/search');

/** Finds dossiers as officers talk: names with or without tone marks, parts of codes and numbers. */
export function SearchPage() {
  const { t } = useTranslation('search');
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const query = useInfiniteQuery(searchQuery(filter));
  const first = query.data?.pages[0];
  const change = (values: SearchFilter) => void navigate({ search: { ...filter, ...values }, resetScroll: false });
  const choose = (name: string, value: string | undefined) => {
    if (name === 'month') return change(spanned(datedOf(filter), value ? monthSpan(value) : {}));
    const without = withoutOf(name);
    // what is asked for is not left out as well
    change({ [name]: value, ...(value === filter[without] && { [without]: undefined }) });
  };
  const leaveOut = (name: string, value: string | undefined) =>
    change({
      [withoutOf(name)]: value,
      ...(value === filter[name as keyof SearchFilter] && { [name]: undefined }),
    });
  /** The same words again mean: look once more. */
  const ask = (q: string) => {
    if (q === (filter.q ?? '')) void query.refetch({ cancelRefetch: false });
    else void navigate({ search: { ...filter, q: q || undefined }, replace: true });
  };
  useKeys({ '/': () => input.current?.focus() });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className={classes.top}>
        <SearchField
          ref={input}
          label={t('field')}
          placeholder={t('placeholder')}
          value={filter.q ?? ''}
          onChange={ask}
        />
        <p className={classes.hint}>{t('hint')}</p>
        <Checkbox
          className={classes.documents}
          label={t('documents.toggle')}
          checked={filter.documents === 'true'}
          onChange={({ currentTarget }) => change({ documents: currentTarget.checked ? 'true' : undefined })}
        />
        <SavedBar filter={filter} />
      </div>
      <div className={classes.columns}>
        <FacetPanel
          label={t('filter')}
          groups={useGroups(first, filter)}
          onChoose={choose}
          onWithout={leaveOut}
          onClear={() => void navigate({ search: { q: filter.q, documents: filter.documents }, resetScroll: false })}
        >
          <DateSpan filter={filter} onChange={change} />
        </FacetPanel>
        <div className={classes.results}>
          <Results
            query={query}
            first={first}
            asked={JSON.stringify(filter)}
            onDocuments={filter.q && !filter.documents ? () => change({ documents: 'true' }) : undefined}
          />
        </div>
      </div>
    </>
  );
}

function useGroups(page: Page | undefined, filter: SearchFilter): FacetGroup[] {
  const { t } = useTranslation('search');
  const facets = page?.facets;
  const group = (name: 'status' | 'timeliness' | 'outcome' | 'procedure' | 'unit') => ({
    name,
    title: t(`facet.${name}`),
    facets: facets?.[name] ?? [],
    chosen: filter[name],
    without: filter[withoutOf(name)],
  });
  return [
    {
      name: 'month',
      title: `${t('facet.month')}: ${t(`span.${datedOf(filter)}`)}`,
      facets: facets?.month ?? [],
      chosen: monthOf(spanOf(datedOf(filter), filter)),
    },
    ...(['status', 'timeliness', 'outcome', 'procedure', 'unit'] as const).map(group),
  ];
}

type ResultsProps = {
  query: {
    data?: { pages: Page[] };
    isPending: boolean;
    isPlaceholderData: boolean;
    error: unknown;
    refetch: () => unknown;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
  };
  first: Page | undefined;
  /** What was asked for: the choice of a hit does not outlive it. */
  asked: string;
  /** Looks into the documents as well; undefined where that is already done, or there is nothing to look for. */
  onDocuments: (() => void) | undefined;
};

function Results({ query, first, asked, onDocuments }: ResultsProps) {
  const { t } = useTranslation(['search', 'common']);
  if (query.isPending) return <Loading lines={8} />;
  if (!query.data && problemOf(query.error)?.status === 503) return <IndexAway onRetry={query.refetch} />;
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  const hits = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      {Boolean(query.error) && <Outdated error={query.error} onRetry={() => void query.refetch()} />}
      <IndexState total={first?.total ?? 0} lagMillis={first?.lagMillis ?? 0} similar={first?.similar ?? false} />
      {hits.length === 0 && (
        <Empty title={t('none')} text={t('noneText')}>
          {onDocuments && (
            <Button variant="default" onClick={onDocuments}>
              {t('documents.also')}
            </Button>
          )}
        </Empty>
      )}
      <SearchResults key={asked} hits={hits} stale={query.isPlaceholderData} />
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {t('common:loadMore')}
        </Button>
      )}
    </>
  );
}

/** Search needs the index; everything else goes on without it, and the page says so. */
function IndexAway({ onRetry }: { onRetry: () => unknown }) {
  const { t } = useTranslation(['search', 'common']);
  return (
    <Empty title={t('away')} text={t('awayText')}>
      <Button variant="default" onClick={() => onRetry()}>
        {t('common:retry')}
      </Button>
    </Empty>
  );
}
