import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveSearches } from '../../api/saved-searches';
import type { SavedSearches } from '../../api/types';
import { CommandDialog } from '../../components/command-dialog';
import { filterOf, keptFilter } from './saved';
import classes from './search.module.css';
import { type SearchFilter, same } from './search-filter';

type Props = { kept: SavedSearches; filter: SearchFilter; onClose: () => void };

/** Gives saved searches other names, lets one ask for what the page shows now, removes them; all in one save. */
export function EditSearchesDialog({ kept, filter, onClose }: Props) {
  const { t } = useTranslation('search');
  const save = useSaveSearches();
  // the former name tells them apart while they get new ones
  const [lines, setLines] = useState(() => kept.searches.map((search) => ({ former: search.name, search })));
  const change = (former: string, values: Partial<(typeof lines)[number]['search']>) =>
    setLines(lines.map((line) => (line.former === former ? { ...line, search: { ...line.search, ...values } } : line)));
  const keep = () =>
    save.mutate(
      { ...kept, searches: lines.map(({ search }) => ({ ...search, name: search.name.trim() })) },
      { onSuccess: onClose },
    );
  const asks = Object.keys(filter).length > 0;
  return (
    <CommandDialog
      title={t('saved.edit')}
      confirm={t('saved.keep')}
      busy={save.isPending}
      error={save.error}
      ready={lines.every(({ search }) => search.name.trim() !== '')}
      onConfirm={keep}
      onClose={onClose}
    >
      {lines.length === 0 && <p>{t('saved.none')}</p>}
      <ul className={classes.editList}>
        {lines.map(({ former, search }) => (
          <li key={former}>
            <TextInput
              aria-label={t('saved.nameOf', { name: former })}
              maxLength={60}
              value={search.name}
              onChange={(event) => change(former, { name: event.currentTarget.value })}
            />
            <div className={classes.editTools}>
              {asks && !same(filterOf(search), filter) && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('saved.replaceOf', { name: former })}
                  onClick={() => change(former, { filter: keptFilter(filter) })}
                >
                  {t('saved.replace')}
                </Button>
              )}
              {search.filter !== kept.searches.find(({ name }) => name === former)?.filter && (
                <span role="status">{t('saved.replaced')}</span>
              )}
              <Button
                size="xs"
                variant="default"
                aria-label={t('saved.removeOf', { name: former })}
                onClick={() => setLines(lines.filter((line) => line.former !== former))}
              >
                {t('saved.remove')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </CommandDialog>
  );
}
