import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveSearches } from '../../api/saved-searches';
import type { SavedSearches } from '../../api/types';
import { CommandDialog } from '../../components/command-dialog';
import { keptFilter } from './saved';
import type { SearchFilter } from './search-filter';

type Props = { kept: SavedSearches; filter: SearchFilter; onClose: () => void };

/** Asks for the name under which the search is kept. */
export function SaveSearchDialog({ kept, filter, onClose }: Props) {
  const { t } = useTranslation('search');
  const [name, setName] = useState('');
  const save = useSaveSearches();
  const named = name.trim();
  const keep = () => {
    if (!named) return;
    const searches = [...kept.searches, { name: named, filter: keptFilter(filter) }];
    save.mutate({ ...kept, searches }, { onSuccess: onClose });
  };
  return (
    <CommandDialog
      title={t('saved.save')}
      confirm={t('saved.keep')}
      busy={save.isPending}
      error={save.error}
      ready={named !== ''}
      onConfirm={keep}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('saved.name')}
        placeholder={t('saved.example')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        }}
      />
    </CommandDialog>
  );
}
