import { Select, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason } from '../api/types';
import { useFormats } from '../lib/formats';
import { CommandDialog } from './command-dialog';

export type ChosenReason = { reasonCode: string; note: string };

type Props = {
  title: string;
  text?: ReactNode;
  confirm: string;
  danger?: boolean;
  reasons: Reason[];
  busy: boolean;
  error: unknown;
  onConfirm: (reason: ChosenReason) => void;
  onClose: () => void;
};

/** Asks for a coded reason: nothing is refused, stopped or sent back without one. */
export function ReasonDialog({ title, text, confirm, danger, reasons, busy, error, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [code, setCode] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = () => {
    setAsked(true);
    if (code) onConfirm({ reasonCode: code, note: note.trim() });
  };
  return (
    <CommandDialog
      title={title}
      confirm={confirm}
      danger={danger}
      busy={busy}
      error={error}
      onConfirm={submit}
      onClose={onClose}
    >
      {text && <p style={{ margin: 0 }}>{text}</p>}
      <Select
        label={t('reason.label')}
        placeholder={t('reason.choose')}
        withAsterisk
        data={reasons.map((reason) => ({ value: reason.code, label: formats.text(reason.text) }))}
        value={code}
        onChange={setCode}
        error={asked && !code ? t('reason.required') : undefined}
        comboboxProps={{ withinPortal: true }}
      />
      <Textarea
        label={t('reason.note')}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </CommandDialog>
  );
}
