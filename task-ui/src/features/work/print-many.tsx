import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkDecision, BulkSelection } from '../../api/schema';
import { formOfferQuery } from '../../components/bulk/calls';
import { CommandDialog } from '../../components/command-dialog';
import { useFormats } from '../../lib/formats';

type Props = { selection: BulkSelection; onDecide: (decision: BulkDecision) => void; onClose: () => void };

/** Which form of the chosen dossiers goes to the printer: all that any of them has, with how many have it. */
export function PrintMany({ selection, onDecide, onClose }: Props) {
  const { t } = useTranslation('bulk');
  const { text, number } = useFormats();
  const { data, error } = useQuery(formOfferQuery(selection));
  const [chosen, setForm] = useState<string | null>(null);
  const forms = data?.forms ?? [];
  const form = chosen ?? forms[0]?.number ?? null;
  const total = number(data?.dossiers ?? 0);
  return (
    <CommandDialog
      title={t('print')}
      confirm={t('preview')}
      ready={form !== null}
      error={error}
      onConfirm={() => form && onDecide({ form })}
      onClose={onClose}
    >
      <Select
        label={t('printForm')}
        description={data && forms.length === 0 ? t('printNone') : undefined}
        withAsterisk
        allowDeselect={false}
        data={forms.map((each) => ({
          value: each.number,
          label: t('printChoice', { form: text(each.title), number: number(each.dossiers), total }),
        }))}
        value={form}
        onChange={setForm}
      />
    </CommandDialog>
  );
}
