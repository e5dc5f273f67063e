import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { useFormats } from '../../lib/formats';
import { unitsQuery } from '../calendar/api/get-units';
import { FileLink } from '../register/file-link';
import { AccountPanel } from './account-panel';
import { AccountTable } from './account-table';
import { type AccountView, accountsQuery } from './api/accounts';
import { CreatePanel } from './create-panel';
import { ImportPanel } from './import-panel';
import { LockPanel } from './lock-panel';
import classes from './officers.module.css';
import { UnlockDialog } from './unlock-dialog';

export type OfficersSearch = { unit?: string };
/** A day as the server writes it, 2026-11-23, in Vietnam's time. */
const VIETNAM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

type Panel = { at: 'create' | 'import' } | { at: 'account' | 'lock'; account: AccountView };
type Props = { search: OfficersSearch; ownUnit: string | undefined; onSearch: (search: OfficersSearch) => void };

/** The accounts of a unit's officers: entered, given positions and passwords, locked, read from a file. */
export function OfficersPage({ search, ownUnit, onSearch }: Props) {
  const { t } = useTranslation('officers');
  const formats = useFormats();
  const units = useQuery(unitsQuery);
  const unit = search.unit ?? ownUnit ?? units.data?.[0]?.code;
  const accounts = useQuery({ ...accountsQuery(unit ?? ''), enabled: unit !== undefined });
  const [panel, setPanel] = useState<Panel | null>(null);
  const close = () => setPanel(null);
  const [today] = useState(() => VIETNAM.format(new Date()));
  const [unlocking, setUnlocking] = useState<AccountView | null>(null);
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className={classes.tools}>
        <Select
          className={classes.select}
          label={t('unit')}
          searchable
          allowDeselect={false}
          data={(units.data ?? []).map((it) => ({ value: it.code, label: formats.text(it.name) }))}
          value={unit ?? null}
          onChange={(chosen) => {
            close();
            if (chosen) onSearch({ unit: chosen });
          }}
        />
        {unit && (
          <Group gap="xs">
            <Button onClick={() => setPanel({ at: 'create' })}>{t('create.open')}</Button>
            <Button variant="default" onClick={() => setPanel({ at: 'import' })}>
              {t('import.open')}
            </Button>
            <FileLink variant="default" href={`/api/officer-file?unit=${encodeURIComponent(unit)}`}>
              {t('export')}
            </FileLink>
          </Group>
        )}
      </div>
      {panel?.at === 'lock' && <LockPanel key={panel.account.officer.id} account={panel.account} onClose={close} />}
      {panel?.at === 'account' && unit && (
        <AccountPanel
          key={panel.account.officer.id}
          officer={panel.account.officer}
          openTasks={panel.account.openTasks}
          unit={unit}
          today={today}
          onClose={close}
        />
      )}
      {panel?.at === 'create' && unit && <CreatePanel key={unit} unit={unit} today={today} onClose={close} />}
      {panel?.at === 'import' && <ImportPanel onClose={close} />}
      {accounts.isPending && unit !== undefined && <Loading label={t('loading')} />}
      {accounts.isError && <Failure error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.data && (
        <section className={classes.card} aria-labelledby="accounts">
          <h2 id="accounts">{t('list')}</h2>
          {accounts.data.length === 0 ? (
            <p className={classes.quiet}>{t('empty')}</p>
          ) : (
            <AccountTable
              accounts={accounts.data}
              onOpen={(account) => setPanel({ at: 'account', account })}
              onLock={(account) => setPanel({ at: 'lock', account })}
              onUnlock={setUnlocking}
            />
          )}
        </section>
      )}
      {unlocking && <UnlockDialog officer={unlocking.officer} onClose={() => setUnlocking(null)} />}
    </div>
  );
}
