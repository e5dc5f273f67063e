import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../components/day-field';
import { PageHeader } from '../../components/page-header';
import { UnitBranch } from './unit-branch';
import { UnitPanel } from './unit-panel';
import classes from './units.module.css';

/** @property on the day whose tree is shown, today when it is missing */
export type UnitsSearch = { on?: string; unit?: string };
/** A day as the server writes it, 2026-11-23, in Vietnam's time. */
const VIETNAM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
const COLUMNS = ['unit', 'officers', 'dossiers', 'calendar', 'since'] as const;

type Props = { search: UnitsSearch; onSearch: (search: UnitsSearch) => void };

/** The units of any day as a tree that opens branch by branch, and what is known of the one chosen. */
export function UnitsPage({ search, onSearch }: Props) {
  const { t } = useTranslation('units');
  const [today] = useState(() => VIETNAM.format(new Date()));
  const on = search.on ?? today;
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className={classes.tools}>
        <DayField label={t('day')} day={on} onDay={(day) => onSearch({ ...search, on: day || undefined })} />
        <Button variant="default" onClick={() => onSearch({ ...search, on: undefined })}>
          {t('today')}
        </Button>
      </div>
      {search.unit && (
        <UnitPanel
          key={search.unit}
          code={search.unit}
          on={on}
          onClose={() => onSearch({ ...search, unit: undefined })}
        />
      )}
      <section className={classes.card} aria-labelledby="unit-tree">
        <h2 id="unit-tree">{t('tree')}</h2>
        {on !== today && <p className={classes.quiet}>{t('otherDay')}</p>}
        <table className={classes.table} aria-labelledby="unit-tree">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <UnitBranch key={on} on={on} depth={0} onChoose={(unit) => onSearch({ ...search, unit })} />
          </tbody>
        </table>
      </section>
    </div>
  );
}
