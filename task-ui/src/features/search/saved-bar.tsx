import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savedSearchesQuery } from '../../api/saved-searches';
import { NamedFilters } from '../../components/named-filters';
import { dialogOnDemand } from '../../components/on-demand';
import { filterOf } from './saved';
import classes from './search.module.css';
import { plain, type SearchFilter, same } from './search-filter';

const SaveSearchDialog = dialogOnDemand(async () => (await import('./save-search-dialog')).SaveSearchDialog);
const EditSearchesDialog = dialogOnDemand(async () => (await import('./edit-searches-dialog')).EditSearchesDialog);

/** The officer's named searches, and the ways to keep one more and to change them. */
export function SavedBar({ filter }: { filter: SearchFilter }) {
  const { t } = useTranslation('search');
  const { data: kept } = useQuery(savedSearchesQuery);
  const [dialog, setDialog] = useState<'SAVE' | 'EDIT' | null>(null);
  const close = () => setDialog(null);
  if (!kept) return null;
  const shown = plain(filter);
  const asks = Object.keys(shown).length > 0;
  const known = kept.searches.some((each) => same(filterOf(each), shown));
  return (
    <div className={classes.saved}>
      <NamedFilters
        label={t('saved.title')}
        filters={kept.searches.map((each) => ({
          name: each.name,
          link: { to: '/search', search: filterOf(each) },
          shown: same(filterOf(each), shown),
        }))}
      />
      {asks && !known && (
        <Button size="xs" variant="default" onClick={() => setDialog('SAVE')}>
          {t('saved.save')}
        </Button>
      )}
      {kept.searches.length > 0 && (
        <Button size="xs" variant="subtle" onClick={() => setDialog('EDIT')}>
          {t('saved.edit')}
        </Button>
      )}
      {dialog === 'SAVE' && <SaveSearchDialog kept={kept} filter={shown} onClose={close} onFailed={close} />}
      {dialog === 'EDIT' && <EditSearchesDialog kept={kept} filter={shown} onClose={close} onFailed={close} />}
    </div>
  );
}
