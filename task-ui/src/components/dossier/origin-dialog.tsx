import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/http';
import type { NewOrigin } from '../../api/schema';
import type { ReceivedComponent } from '../../api/types';
import { useFormats } from '../../lib/formats';
import { CommandDialog } from '../command-dialog';

type Props = { code: string; component: ReceivedComponent; onClose: () => void };

/** Says whether a component was digitised, or is used again and from where. */
export function OriginDialog({ code, component, onClose }: Props) {
  const { t } = useTranslation('attach');
  const { text } = useFormats();
  const client = useQueryClient();
  const [digitised, setDigitised] = useState(component.origin.digitised);
  const [kind, setKind] = useState(component.origin.reusedKind ?? '');
  const [source, setSource] = useState(component.origin.reusedSource ?? '');
  const set = useMutation({
    mutationFn: (body: NewOrigin) =>
      post('/api/dossiers/{code}/components/{component}/origin', { path: { code, component: component.code }, body }),
    onSuccess: () => {
      for (const queryKey of [['dossiers'], ['task']]) void client.invalidateQueries({ queryKey });
      onClose();
    },
  });
  const body = {
    digitised,
    reusedKind: kind === '' ? null : (kind as NewOrigin['reusedKind']),
    reusedSource: kind === '' ? null : source.trim(),
  };
  return (
    <CommandDialog
      title={t('origin.title', { name: text(component.name) })}
      confirm={t('origin.save')}
      ready={kind === '' || source.trim() !== ''}
      busy={set.isPending}
      error={set.error}
      onConfirm={() => set.mutate(body)}
      onClose={onClose}
    >
      <Checkbox
        label={t('origin.digitised')}
        description={t('origin.needsFile')}
        checked={digitised}
        onChange={(event) => setDigitised(event.currentTarget.checked)}
      />
      <NativeSelect
        label={t('origin.reused')}
        data={[
          { value: '', label: t('origin.handedIn') },
          { value: 'DOSSIER', label: t('origin.DOSSIER') },
          { value: 'DATABASE', label: t('origin.DATABASE') },
        ]}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
      />
      {kind !== '' && (
        <TextInput
          label={t(kind === 'DOSSIER' ? 'origin.dossier' : 'origin.database')}
          withAsterisk
          maxLength={200}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
      )}
    </CommandDialog>
  );
}
