import '@mantine/spotlight/styles.css';
import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../features/session/use-session';
import { fold } from '../lib/fold';
import { destinationsOf } from './navigation';

/** Quick find: the pages of this person. Opens each time `wanted` grows. */
export function Palette({ wanted }: { wanted: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const session = useSession();
  const [query, setQuery] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: each further wish opens it again
  useEffect(() => spotlight.open(), [wanted]);

  const pages: SpotlightActionData[] = destinationsOf(session)
    .filter(({ key }) => fold(t(`nav.${key}`)).includes(fold(query)))
    .map(({ key, to }) => ({ id: key, label: t(`nav.${key}`), onClick: () => navigate({ to }) }));
  return (
    <Spotlight
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      filter={(_, actions) => actions}
      nothingFound={t('palette.nothing')}
      searchProps={{ placeholder: t('palette.placeholder'), 'aria-label': t('palette.open') }}
      actions={[{ group: t('palette.pages'), actions: pages }]}
      aria-label={t('palette.open')}
    />
  );
}
