import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { PageHeader } from '../../components/page-header';
import { useFormats } from '../../lib/formats';
import { type HandOverView, useConfirm } from './api/hand-overs';
import classes from './hand-overs.module.css';
import { ListLines } from './list-lines';
import { MissedDialog } from './missed-dialog';

/** One list: to print, to confirm by who gives, and by who receives, as a whole or one by one. */
export function ListPage({ list }: { list: HandOverView }) {
  const { t } = useTranslation('handOvers');
  const formats = useFormats();
  const [missed, setMissed] = useState<string>();
  const confirm = useConfirm(list.serial);
  const open = list.items.filter((line) => line.given && !line.answer).map((line) => line.code);
  const busy = confirm.isPending;
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('list', { serial: list.serial })}
        kicker={<Link to="/hand-overs">{t('title')}</Link>}
        lead={t('fromTo', {
          from: `${t(`side.${list.giver}`)}, ${formats.unit(list.from.name)}`,
          to: `${t(`side.${list.giver === 'COUNTER' ? 'DIVISION' : 'COUNTER'}`)}, ${formats.unit(list.to.name)}`,
        })}
      >
        <Button component="a" variant="default" href={list.url} target="_blank" rel="noopener">
          {t('print')}
        </Button>
        {list.mayGive && (
          <Button loading={busy} onClick={() => confirm.mutate({ kind: 'give' })}>
            {t('give')}
          </Button>
        )}
        {list.mayReceive && (
          <Button loading={busy && !missed} onClick={() => confirm.mutate({ kind: 'receive', dossiers: open })}>
            {t('receiveAll', { count: open.length, shown: formats.number(open.length) })}
          </Button>
        )}
      </PageHeader>
      {confirm.isError && !missed && <Failure error={confirm.error} />}
      <p className={classes.quiet}>
        {t('madeBy', { name: list.madeBy.name, at: formats.dateTime(list.madeAt) })}{' '}
        {t('count', { count: list.items.length, shown: formats.number(list.items.length) })}
      </p>
      <ListLines
        list={list}
        busy={busy}
        onReceive={(code) => confirm.mutate({ kind: 'receive', dossiers: [code] })}
        onMiss={(code) => {
          confirm.reset();
          setMissed(code);
        }}
      />
      {missed && (
        <MissedDialog
          code={missed}
          reasons={list.reasons}
          busy={busy}
          error={confirm.error}
          onConfirm={(reason) =>
            confirm.mutate({ kind: 'miss', dossier: missed, reason }, { onSuccess: () => setMissed(undefined) })
          }
          onClose={() => {
            confirm.reset();
            setMissed(undefined);
          }}
        />
      )}
    </div>
  );
}
