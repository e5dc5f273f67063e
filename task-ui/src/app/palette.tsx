import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savedSearchesQuery } from '../api/saved-searches';
import { searchQuery } from '../api/search';
import { filterOf } from '../features/search/saved';
import { useBestTask } from '../features/work/use-best-task';
import { fold } from '../lib/fold';
import { destinationsOf } from './navigation';
import { useSession } from './use-session';

const FEWEST = 2;
const SHOWN = 6;

/** Quick find: pages of this person, dossiers by code or name. Opens each time `wanted` grows. */
export function Palette({ wanted }: { wanted: number }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const pages = usePages(query);
  const dossiers = useDossiers(query.trim());
  const searches = useSearches(query.trim());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each further wish opens it again
  useEffect(() => spotlight.open(), [wanted]);
  return (
    <Spotlight
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      filter={(_, actions) => actions}
      nothingFound={t('palette.nothing')}
      searchProps={{ placeholder: t('palette.placeholder'), 'aria-label': t('palette.open') }}
      actions={[
        { group: t('palette.dossiers'), actions: dossiers },
        { group: t('palette.searches'), actions: searches },
        { group: t('palette.pages'), actions: pages },
      ].filter((group) => group.actions.length > 0)}
      // on the dialog itself: its root stays in the page when closed, and no name is allowed there
      attributes={{ content: { 'aria-label': t('palette.open') } }}
    />
  );
}

function usePages(query: string): SpotlightActionData[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const session = useSession();
  const best = useBestTask();
  const commands = [{ id: 'best', label: t('shortcuts.best'), onClick: best.claim }].filter(
    ({ label }) => session.may('WORK_ON_TASK') && fold(label).includes(fold(query)),
  );
  const pages = destinationsOf(session)
    .filter(({ key }) => fold(t(`nav.${key}`)).includes(fold(query)))
    .map(({ key, to }) => ({ id: key, label: t(`nav.${key}`), onClick: () => void navigate({ to }) }));
  return [...pages, ...commands];
}

/** The officer's named searches. */
function useSearches(query: string): SpotlightActionData[] {
  const navigate = useNavigate();
  const { may } = useSession();
  const { data } = useQuery({ ...savedSearchesQuery, enabled: may('SEARCH') });
  return (data?.searches ?? [])
    .filter(({ name }) => fold(name).includes(fold(query)))
    .map((saved) => ({
      id: `saved ${saved.name}`,
      label: saved.name,
      onClick: () => void navigate({ to: '/search', search: filterOf(saved) }),
    }));
}

function useDossiers(query: string): SpotlightActionData[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { may } = useSession();
  const [q] = useDebouncedValue(query, 200);
  const enabled = may('SEARCH') && q.length >= FEWEST;
  const { data, isPlaceholderData } = useInfiniteQuery({ ...searchQuery({ q }), enabled });
  if (!may('SEARCH') || query.length < FEWEST) return [];
  // Enter must never open what was found for other words than those that stand there
  const current = enabled && q === query && !isPlaceholderData;
  const hits = current ? (data?.pages[0]?.items.slice(0, SHOWN) ?? []) : [];
  return [
    ...hits.map((hit) => ({
      id: hit.code,
      label: hit.ownerName || hit.code,
      description: hit.code,
      onClick: () => void navigate({ to: '/dossiers/$code', params: { code: hit.code } }),
    })),
    {
      id: 'search',
      label: t('palette.searchFor', { text: query }),
      onClick: () => void navigate({ to: '/search', search: { q: query } }),
    },
  ];
}
