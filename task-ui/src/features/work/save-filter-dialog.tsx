import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkFilter, WorkView } from '../../api/types';
import { CommandDialog } from '../../components/command-dialog';
import { useSaveView } from './api/work-view';

type Props = { view: WorkView; filter: WorkFilter; onClose: () => void };

/** Asks for the name under which the filters of the list are kept. */
export function SaveFilterDialog({ view, filter, onClose }: Props) {
  const { t } = useTranslation('work');
  const [name, setName] = useState('');
  const save = useSaveView();
  const named = name.trim();
  const keep = () => {
    if (!named) return;
    save.mutate({ ...view, filters: [...view.filters, { ...filter, name: named }] }, { onSuccess: onClose });
  };
  return (
    <CommandDialog
      title={t('named.save')}
      confirm={t('named.keep')}
      busy={save.isPending}
      error={save.error}
      ready={named !== ''}
      onConfirm={keep}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('named.name')}
        placeholder={t('named.example')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        }}
      />
    </CommandDialog>
  );
}
