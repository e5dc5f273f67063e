import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecentButton } from '../../components/bulk/recent-button';
import { NamedFilters } from '../../components/named-filters';
import { dialogOnDemand } from '../../components/on-demand';
import { workViewQuery } from './api/work-view';
import classes from './filter-bar.module.css';
import { filterOf, isShown, searchOf } from './named-filters';
import type { WorkSearch } from './work-search';

const SaveFilterDialog = dialogOnDemand(async () => (await import('./save-filter-dialog')).SaveFilterDialog);
const ArrangeDialog = dialogOnDemand(async () => (await import('./arrange-dialog')).ArrangeDialog);

/** The officer's named filters, and the ways to keep one more and to arrange the list. */
export function FilterBar({ search }: { search: WorkSearch }) {
  const { t } = useTranslation('work');
  const { data: view } = useQuery(workViewQuery);
  const [dialog, setDialog] = useState<'SAVE' | 'ARRANGE' | null>(null);
  const close = () => setDialog(null);
  if (!view) return null;
  const filter = filterOf('', search);
  const known = view.filters.some((each) => isShown(each, search));
  return (
    <div className={classes.bar}>
      <NamedFilters
        label={t('named.title')}
        filters={view.filters.map((each) => ({
          name: each.name,
          link: { to: '/work', search: searchOf(each) },
          shown: isShown(each, search),
        }))}
      />
      {filter && !known && (
        <Button size="xs" variant="default" onClick={() => setDialog('SAVE')}>
          {t('named.save')}
        </Button>
      )}
      <Button size="xs" variant="subtle" onClick={() => setDialog('ARRANGE')}>
        {t('arrange.open')}
      </Button>
      <RecentButton />
      {dialog === 'SAVE' && filter && <SaveFilterDialog view={view} filter={filter} onClose={close} onFailed={close} />}
      {dialog === 'ARRANGE' && <ArrangeDialog view={view} onClose={close} onFailed={close} />}
    </div>
  );
}
