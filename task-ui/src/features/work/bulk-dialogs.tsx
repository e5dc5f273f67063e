import { NumberInput, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dossierQuery } from '../../api/dossier';
import type { BulkDecision } from '../../api/schema';
import type { TaskRow } from '../../api/types';
import { CommandDialog } from '../../components/command-dialog';
import { Failure } from '../../components/failure';
import { useFormats } from '../../lib/formats';
import { officersQuery } from './api/get-officers';

type Props = {
  /** One of the ticked tasks: the others are of its kind, or the preview says so. */
  first: TaskRow;
  onDecide: (decision: BulkDecision) => void;
  onClose: () => void;
};

/** To whom the ticked tasks go, and why. */
export function AssignMany({ first, onDecide, onClose }: Props) {
  const { t } = useTranslation(['bulk', 'work', 'common']);
  const { date } = useFormats();
  const officers = useQuery(officersQuery(first.unit.code, first.role));
  const [officerId, setOfficer] = useState<string | null>(null);
  const [reasonCode, setReason] = useState<string | null>(null);
  return (
    <CommandDialog
      title={t('assign')}
      confirm={t('preview')}
      ready={officerId !== null && reasonCode !== null}
      error={officers.error}
      onConfirm={() => officerId && reasonCode && onDecide({ officerId, reasonCode })}
      onClose={onClose}
    >
      <Select
        label={t('work:reassign.officer')}
        withAsterisk
        searchable
        nothingFoundMessage={t('work:reassign.nobody')}
        data={(officers.data ?? []).map(({ id, name, awayUntil }) => ({
          value: id,
          label: awayUntil ? `${name} (${t('work:away.until', { to: date(awayUntil) })})` : name,
        }))}
        value={officerId}
        onChange={setOfficer}
      />
      <ReasonOf code={first.dossierCode} group="reassign" value={reasonCode} onChange={setReason} />
    </CommandDialog>
  );
}

/** How many working days the ticked dossiers get more, and why. */
export function ExtendMany({ first, onDecide, onClose }: Props) {
  const { t } = useTranslation(['bulk', 'dossier']);
  const [days, setDays] = useState<string | number>(1);
  const [reasonCode, setReason] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const workingDays = Number(days);
  const decide = () => reasonCode && onDecide({ workingDays, reasonCode, note: note.trim() || null });
  return (
    <CommandDialog
      title={t('extend')}
      confirm={t('preview')}
      ready={reasonCode !== null && workingDays >= 1}
      onConfirm={decide}
      onClose={onClose}
    >
      <NumberInput
        label={t('dossier:extend.days')}
        min={1}
        max={30}
        allowDecimal={false}
        withAsterisk
        value={days}
        onChange={setDays}
      />
      <ReasonOf code={first.dossierCode} group="extend" value={reasonCode} onChange={setReason} />
      <Textarea
        label={t('note')}
        maxLength={2000}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </CommandDialog>
  );
}

type ReasonProps = { code: string; group: string; value: string | null; onChange: (code: string | null) => void };

/** The coded reasons that the procedure of a dossier offers; looking them up opens no task. */
function ReasonOf({ code, group, value, onChange }: ReasonProps) {
  const { t } = useTranslation();
  const { text } = useFormats();
  const dossier = useQuery(dossierQuery(code));
  if (dossier.isError) return <Failure error={dossier.error} onRetry={() => void dossier.refetch()} />;
  return (
    <Select
      label={t('reason.label')}
      withAsterisk
      data={(dossier.data?.reasons ?? [])
        .filter((reason) => reason.group === group)
        .map((reason) => ({ value: reason.code, label: text(reason.text) }))}
      value={value}
      onChange={onChange}
    />
  );
}
