import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { useFormats } from '../../lib/formats';
import { unitsQuery } from '../calendar/api/get-units';
import { AccountTable } from './account-table';
import { type AccountView, accountsQuery } from './api/accounts';
import { LockPanel } from './lock-panel';
import classes from './officers.module.css';
import { UnlockDialog } from './unlock-dialog';

export type OfficersSearch = { unit?: string };
type Props = { search: OfficersSearch; ownUnit: string | undefined; onSearch: (search: OfficersSearch) => void };

/** The accounts of a unit's officers: locked after one has seen where their tasks go, and unlocked. */
export function OfficersPage({ search, ownUnit, onSearch }: Props) {
  const { t } = useTranslation('officers');
  const formats = useFormats();
  const units = useQuery(unitsQuery);
  const unit = search.unit ?? ownUnit ?? units.data?.[0]?.code;
  const accounts = useQuery({ ...accountsQuery(unit ?? ''), enabled: unit !== undefined });
  const [locking, setLocking] = useState<AccountView | null>(null);
  const [unlocking, setUnlocking] = useState<AccountView | null>(null);
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Select
        className={classes.select}
        label={t('unit')}
        searchable
        allowDeselect={false}
        data={(units.data ?? []).map((it) => ({ value: it.code, label: formats.text(it.name) }))}
        value={unit ?? null}
        onChange={(chosen) => {
          setLocking(null);
          if (chosen) onSearch({ unit: chosen });
        }}
      />
      {locking && <LockPanel key={locking.officer.id} account={locking} onClose={() => setLocking(null)} />}
      {accounts.isPending && unit !== undefined && <Loading label={t('loading')} />}
      {accounts.isError && <Failure error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.data && (
        <section className={classes.card} aria-labelledby="accounts">
          <h2 id="accounts">{t('list')}</h2>
          {accounts.data.length === 0 ? (
            <p className={classes.quiet}>{t('empty')}</p>
          ) : (
            <AccountTable accounts={accounts.data} onLock={setLocking} onUnlock={setUnlocking} />
          )}
        </section>
      )}
      {unlocking && <UnlockDialog officer={unlocking.officer} onClose={() => setUnlocking(null)} />}
    </div>
  );
}
