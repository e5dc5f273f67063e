import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkView } from '../../api/types';
import { CommandDialog } from '../../components/command-dialog';
import { useSaveView } from './api/work-view';
import classes from './arrange-dialog.module.css';
import { COLUMNS, type Column, USUAL } from './columns';

type Props = { view: WorkView; onClose: () => void };

/** Columns and named filters in the order that the officer wants. */
export function ArrangeDialog({ view, onClose }: Props) {
  const { t } = useTranslation('work');
  const save = useSaveView();
  const [columns, setColumns] = useState<readonly Column[] | null>(view.columns);
  const [filters, setFilters] = useState(view.filters);
  const chosen = columns ?? USUAL;
  const offered = [...chosen, ...COLUMNS.filter((column) => !chosen.includes(column))];
  const tick = (column: Column) =>
    setColumns(chosen.includes(column) ? chosen.filter((each) => each !== column) : [...chosen, column]);
  const keep = () =>
    save.mutate({ version: view.version, filters, columns: columns && [...columns] }, { onSuccess: onClose });
  return (
    <CommandDialog
      title={t('arrange.title')}
      confirm={t('arrange.keep')}
      busy={save.isPending}
      error={save.error}
      onConfirm={keep}
      onClose={onClose}
    >
      <fieldset className={classes.group}>
        <legend>{t('arrange.columns')}</legend>
        <ul className={classes.list}>
          {offered.map((column) => (
            <li key={column}>
              <Checkbox
                label={t(`column.${column}`)}
                checked={chosen.includes(column)}
                onChange={() => tick(column)}
                className={classes.name}
              />
              {chosen.includes(column) && (
                <Movers
                  name={t(`column.${column}`)}
                  index={chosen.indexOf(column)}
                  count={chosen.length}
                  onMove={(to) => setColumns(moved(chosen, chosen.indexOf(column), to))}
                />
              )}
            </li>
          ))}
        </ul>
        <Button size="xs" variant="subtle" disabled={columns === null} onClick={() => setColumns(null)}>
          {t('arrange.usual')}
        </Button>
      </fieldset>
      {filters.length > 0 && (
        <fieldset className={classes.group}>
          <legend>{t('named.title')}</legend>
          <ul className={classes.list}>
            {filters.map((filter, index) => (
              <li key={filter.name}>
                <span className={classes.name}>{filter.name}</span>
                <Movers
                  name={filter.name}
                  index={index}
                  count={filters.length}
                  onMove={(to) => setFilters(moved(filters, index, to))}
                />
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('named.removeOf', { name: filter.name })}
                  onClick={() => setFilters(filters.filter((each) => each !== filter))}
                >
                  {t('named.remove')}
                </Button>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </CommandDialog>
  );
}

/** The same entries with one of them at another place. */
function moved<T>(entries: readonly T[], from: number, to: number): T[] {
  const others = entries.filter((_, index) => index !== from);
  return [...others.slice(0, to), ...entries.slice(from, from + 1), ...others.slice(to)];
}

type MoversProps = { name: string; index: number; count: number; onMove: (to: number) => void };

/** Moves an entry up and down; a mouse is needed for neither. */
function Movers({ name, index, count, onMove }: MoversProps) {
  const { t } = useTranslation('work');
  return (
    <>
      <button
        type="button"
        className={classes.mover}
        aria-label={t('arrange.up', { name })}
        aria-disabled={index === 0}
        onClick={() => index > 0 && onMove(index - 1)}
      >
        <span aria-hidden="true">↑</span>
      </button>
      <button
        type="button"
        className={classes.mover}
        aria-label={t('arrange.down', { name })}
        aria-disabled={index === count - 1}
        onClick={() => index < count - 1 && onMove(index + 1)}
      >
        <span aria-hidden="true">↓</span>
      </button>
    </>
  );
}
