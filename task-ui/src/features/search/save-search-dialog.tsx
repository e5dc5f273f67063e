import { useTranslation } from 'react-i18next';
import { useSaveSearches } from '../../api/saved-searches';
import type { SavedSearches } from '../../api/types';
import { NameDialog } from '../../components/name-dialog';
import { keptFilter } from './saved';
import type { SearchFilter } from './search-filter';

type Props = { kept: SavedSearches; filter: SearchFilter; onClose: () => void };

/** Asks for the name under which the search is kept. */
export function SaveSearchDialog({ kept, filter, onClose }: Props) {
  const { t } = useTranslation('search');
  const save = useSaveSearches();
  return (
    <NameDialog
      title={t('saved.save')}
      confirm={t('saved.keep')}
      label={t('saved.name')}
      example={t('saved.example')}
      busy={save.isPending}
      error={save.error}
      onName={(name) =>
        save.mutate(
          { ...kept, searches: [...kept.searches, { name, filter: keptFilter(filter) }] },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    />
  );
}
