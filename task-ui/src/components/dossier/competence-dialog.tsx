import { Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/http';
import type { DossierDetail } from '../../api/types';
import { useFormats } from '../../lib/formats';
import { CommandDialog } from '../command-dialog';

/** Names the agency that decides; the open steps go where they belong then. */
export function CompetenceDialog({ dossier, onClose }: { dossier: DossierDetail; onClose: () => void }) {
  const { t } = useTranslation('dossier');
  const { text } = useFormats();
  const client = useQueryClient();
  const [unitCode, setUnitCode] = useState<string | null>(null);
  const decide = useMutation({
    mutationFn: (unit: string) =>
      post('/api/dossiers/{code}/competence', { path: { code: dossier.code }, body: { unitCode: unit } }),
    onSettled: () => {
      for (const queryKey of [['dossiers'], ['tasks'], ['task'], ['outlook']])
        void client.invalidateQueries({ queryKey });
    },
  });
  return (
    <CommandDialog
      title={t('coordination.open')}
      confirm={t('coordination.confirm')}
      busy={decide.isPending}
      error={decide.error}
      ready={unitCode !== null}
      onClose={onClose}
      onConfirm={() => unitCode !== null && decide.mutate(unitCode, { onSuccess: onClose })}
    >
      <p style={{ margin: 0 }}>{t('coordination.after')}</p>
      <Select
        label={t('coordination.unit')}
        withAsterisk
        searchable
        data={dossier.competentUnits.map((unit) => ({ value: unit.code, label: text(unit.name) }))}
        value={unitCode}
        onChange={setUnitCode}
      />
    </CommandDialog>
  );
}
