import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { setMailAddress } from './api/positions';
import classes from './officers.module.css';
import { useFieldLabel } from './use-field-label';

/** Where the officer gets mail; an empty field takes the address away. */
export function MailAddress({ officer, address }: { officer: string; address: string | null }) {
  const { t } = useTranslation('officers');
  const cache = useQueryClient();
  const labelOf = useFieldLabel();
  const [draft, setDraft] = useState(address ?? '');
  const wished = draft.trim();
  const save = useMutation({
    mutationFn: () => setMailAddress(officer, wished === '' ? null : wished),
    onSettled: () => cache.invalidateQueries({ queryKey: ['accounts'] }),
  });
  return (
    <form
      className={classes.set}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {save.isError && <Failure error={save.error} title={t('account.failed')} labelOf={labelOf} />}
      <TextInput
        type="email"
        autoComplete="off"
        label={t('field.address')}
        description={t('account.mailHint')}
        maxLength={254}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Group>
        <Button type="submit" variant="default" disabled={wished === (address ?? '')} loading={save.isPending}>
          {t('account.mailSubmit')}
        </Button>
        <span role="status">{save.isSuccess && wished === (address ?? '') && t('account.mailSaved')}</span>
      </Group>
    </form>
  );
}
