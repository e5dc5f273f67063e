import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkRequest } from '../../api/schema';
import type { TaskRow } from '../../api/types';
import { useSession } from '../../app/use-session';
import { dialogOnDemand } from '../../components/on-demand';
import { useFormats } from '../../lib/formats';
import classes from './bulk-bar.module.css';
import type { Picked } from './use-picked';

const AssignMany = dialogOnDemand(async () => (await import('./bulk-dialogs')).AssignMany);
const ExtendMany = dialogOnDemand(async () => (await import('./bulk-dialogs')).ExtendMany);
const PrintMany = dialogOnDemand(async () => (await import('./print-many')).PrintMany);
const DecideMany = dialogOnDemand(async () => (await import('./decide-many')).DecideMany);

/** A decision for many, and the words of its preview. */
export type Wish = { request: BulkRequest; title: string; confirm: string };

type Props = {
  rows: readonly TaskRow[];
  total: number;
  /** The list shows one step only. */
  oneStep: boolean;
  /** The list has tasks that somebody may still take. */
  claimable: boolean;
  picked: Picked;
  onWish: (wish: Wish) => void;
};

type Dialog = 'ASSIGN' | 'EXTEND' | 'COMPLETE' | 'PRINT' | null;

/** What can be done with the ticked tasks; every choice leads to a preview first. */
export function BulkBar({ rows, total, oneStep, claimable, picked, onWish }: Props) {
  const { t } = useTranslation('bulk');
  const { number } = useFormats();
  const { may } = useSession();
  const [dialog, setDialog] = useState<Dialog>(null);
  const count = picked.all ? total : picked.rows.length;
  const words = { count, shown: number(count) };
  const first = picked.rows[0];
  const steps = new Set(picked.rows.map((row) => row.step));
  const alike = picked.all ? oneStep : steps.size === 1;
  const wish = (request: Omit<BulkRequest, 'selection'>, title: string, confirm: string) => {
    setDialog(null);
    onWish({ request: { ...request, selection: picked.selection() }, title, confirm });
  };
  const close = () => setDialog(null);
  const common = { first: first as TaskRow, onClose: close, onFailed: close };
  const everyShown = rows.length > 0 && rows.every((row) => picked.has(row.taskId));
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('toolbar')}>
      <Checkbox
        label={t('selectShown')}
        checked={everyShown}
        indeterminate={!everyShown && count > 0}
        onChange={(event) => (event.currentTarget.checked ? picked.only(rows) : picked.clear())}
      />
      {count > 0 && (
        <>
          <span role="status">{t(picked.all ? 'allSelected' : 'selected', words)}</span>
          {everyShown && !picked.all && total > rows.length && (
            <Button size="xs" variant="subtle" onClick={picked.everything}>
              {t('all', { shown: number(total) })}
            </Button>
          )}
          {claimable && (
            <Button size="xs" onClick={() => wish({ kind: 'CLAIM' }, t('claimTitle', words), t('claim'))}>
              {t('claim')}
            </Button>
          )}
          {first && alike && (
            <Button size="xs" variant="default" onClick={() => setDialog('COMPLETE')}>
              {t('complete')}
            </Button>
          )}
          {first && may('REASSIGN_TASK') && (
            <Button size="xs" variant="default" onClick={() => setDialog('ASSIGN')}>
              {t('assign')}
            </Button>
          )}
          {first && may('EXTEND_DEADLINE') && (
            <Button size="xs" variant="default" onClick={() => setDialog('EXTEND')}>
              {t('extend')}
            </Button>
          )}
          {first && (
            <Button size="xs" variant="default" onClick={() => setDialog('PRINT')}>
              {t('print')}
            </Button>
          )}
          <Button size="xs" variant="subtle" onClick={picked.clear}>
            {t('clear')}
          </Button>
        </>
      )}
      {dialog === 'ASSIGN' && (
        <AssignMany
          {...common}
          onDecide={(decision) => wish({ kind: 'ASSIGN', decision }, t('assignTitle', words), t('assign'))}
        />
      )}
      {dialog === 'EXTEND' && (
        <ExtendMany
          {...common}
          onDecide={(decision) => wish({ kind: 'EXTEND', decision }, t('extendTitle', words), t('extend'))}
        />
      )}
      {dialog === 'PRINT' && (
        <PrintMany
          selection={picked.selection()}
          onClose={close}
          onFailed={close}
          onDecide={(decision) => wish({ kind: 'PRINT', decision }, t('printTitle', words), t('print'))}
        />
      )}
      {dialog === 'COMPLETE' && (
        <DecideMany
          {...common}
          onDecide={(decision) => wish({ kind: 'COMPLETE', decision }, t('completeTitle', words), t('complete'))}
        />
      )}
    </div>
  );
}
