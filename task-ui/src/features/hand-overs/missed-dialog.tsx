import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../../components/command-dialog';
import { useFormats } from '../../lib/formats';
import type { HandOverView, NotReceived } from './api/hand-overs';

type Props = {
  code: string;
  reasons: HandOverView['reasons'];
  busy: boolean;
  error: unknown;
  onConfirm: (reason: NotReceived) => void;
  onClose: () => void;
};

/** Why a dossier of the list is not taken: a coded reason and no words, for the row stays for ever. */
export function MissedDialog({ code, reasons, busy, error, onConfirm, onClose }: Props) {
  const { t } = useTranslation(['handOvers', 'common']);
  const formats = useFormats();
  const [reason, setReason] = useState<string | null>(null);
  const chosen = reasons.find((it) => it.code === reason)?.code;
  return (
    <CommandDialog
      title={t('missTitle', { code })}
      confirm={t('missConfirm')}
      danger
      busy={busy}
      error={error}
      ready={chosen !== undefined}
      onConfirm={() => chosen && onConfirm(chosen)}
      onClose={onClose}
    >
      <p style={{ margin: 0 }}>{t('missText')}</p>
      <Select
        label={t('common:reason.label')}
        placeholder={t('common:reason.choose')}
        withAsterisk
        data={reasons.map((it) => ({ value: it.code, label: formats.text(it.text) }))}
        value={reason}
        onChange={setReason}
        comboboxProps={{ withinPortal: true }}
      />
    </CommandDialog>
  );
}
