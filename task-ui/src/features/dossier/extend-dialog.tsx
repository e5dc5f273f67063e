import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierDetail } from '../../api/types';
import { CommandDialog } from '../../components/command-dialog';
import { useFormats } from '../../lib/formats';
import { extend as extendDossier, useDossierCommand } from './api/act-on-dossier';

/** Moves the due date with a reason; every earlier date stays on record. */
export function ExtendDialog({ dossier, onClose }: { dossier: DossierDetail; onClose: () => void }) {
  const { t } = useTranslation(['dossier', 'common']);
  const { text } = useFormats();
  const extend = useDossierCommand(dossier.code, extendDossier);
  const [days, setDays] = useState<string | number>(1);
  const [basis, setBasis] = useState<string | null>(null);
  const reasons = dossier.reasons.filter((reason) => reason.group === 'extend');
  const workingDays = Number(days);
  return (
    <CommandDialog
      title={t('extend.title')}
      confirm={t('extend.confirm')}
      busy={extend.isPending}
      error={extend.error}
      ready={basis !== null && workingDays >= 1}
      onClose={onClose}
      onConfirm={() => basis !== null && extend.mutate({ workingDays, basis }, { onSuccess: onClose })}
    >
      <p style={{ margin: 0 }}>{t('extend.text')}</p>
      <NumberInput
        label={t('extend.days')}
        min={1}
        max={30}
        allowDecimal={false}
        withAsterisk
        value={days}
        onChange={setDays}
      />
      <Select
        label={t('common:reason.label')}
        withAsterisk
        data={reasons.map((reason) => ({ value: reason.code, label: text(reason.text) }))}
        value={basis}
        onChange={setBasis}
      />
    </CommandDialog>
  );
}
