import { Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Reason } from '../../api/types';
import { useFormats } from '../../lib/formats';

export type Why = { reasonCode: string | null; note: string };

type Props = { reasons: Reason[]; why: Why; onChange: (why: Why) => void };

/** A coded reason and words: nothing on record changes without both. */
export function AmendReason({ reasons, why, onChange }: Props) {
  const { t } = useTranslation(['amend', 'common']);
  const { text } = useFormats();
  return (
    <>
      <Select
        label={t('common:reason.label')}
        placeholder={t('common:reason.choose')}
        withAsterisk
        data={reasons.map((reason) => ({ value: reason.code, label: text(reason.text) }))}
        value={why.reasonCode}
        onChange={(reasonCode) => onChange({ ...why, reasonCode })}
      />
      <Textarea
        label={t('note')}
        withAsterisk
        autosize
        minRows={2}
        maxLength={2000}
        value={why.note}
        onChange={(event) => onChange({ ...why, note: event.currentTarget.value })}
      />
    </>
  );
}
