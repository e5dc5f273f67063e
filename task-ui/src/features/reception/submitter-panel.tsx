import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormData, Submitter } from '../../api/types';
import { isRecord } from '../../components/form/schema';
import { Panel } from '../../components/panel';
import classes from './reception.module.css';

/** What the officer typed; with `same` the name, number and address are those of the declarant. */
export type SubmitterDraft = { same: boolean } & Record<keyof Submitter, string>;

const FIELDS = ['name', 'idNumber', 'address', 'relation', 'phone', 'email'] as const;
const FROM_DECLARANT: readonly string[] = ['name', 'idNumber', 'address', 'relation'];

export const emptySubmitter: SubmitterDraft = {
  same: true,
  name: '',
  idNumber: '',
  address: '',
  relation: '',
  phone: '',
  email: '',
};

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** The person who hands the dossier in, from the draft and, if it is the declarant, from the declaration. */
export function completeSubmitter(draft: SubmitterDraft, data: FormData): Submitter {
  const declarant = draft.same && isRecord(data.declarant) ? data.declarant : undefined;
  const orNull = (value: string) => (value === '' ? null : value);
  return {
    name: (declarant ? textOf(declarant.fullName) : textOf(draft.name)).normalize('NFC'),
    idNumber: declarant ? textOf(declarant.idNumber) : textOf(draft.idNumber),
    address: orNull(declarant ? textOf(declarant.residence) : textOf(draft.address)),
    relation: orNull(declarant ? textOf(declarant.relation) : textOf(draft.relation)),
    phone: orNull(textOf(draft.phone)),
    email: orNull(textOf(draft.email)),
  };
}

/** The fields without which the slip cannot be written. */
const REQUIRED = ['name', 'idNumber'] as const;
export const missingIn = (submitter: Submitter): (keyof Submitter)[] => REQUIRED.filter((field) => !submitter[field]);

type Props = {
  value: SubmitterDraft;
  onChange: (value: SubmitterDraft) => void;
  declared: FormData;
  showMissing: boolean;
};

export function SubmitterPanel({ value, onChange, declared, showMissing }: Props) {
  const { t } = useTranslation('reception');
  const hasDeclarant = isRecord(declared.declarant);
  const same = value.same && hasDeclarant;
  const missing = showMissing ? missingIn(completeSubmitter(value, declared)) : [];
  const shown = FIELDS.filter((field) => !same || !FROM_DECLARANT.includes(field));
  return (
    <Panel title={t('submitter.title')}>
      {hasDeclarant && (
        <Checkbox
          label={t('submitter.same')}
          checked={value.same}
          onChange={(event) => onChange({ ...value, same: event.currentTarget.checked })}
        />
      )}
      <div className={classes.fields}>
        {shown.map((field) => (
          <TextInput
            key={field}
            label={t(`submitter.${field}`)}
            withAsterisk={field === 'name' || field === 'idNumber'}
            maxLength={200}
            value={value[field]}
            error={missing.includes(field) ? t('submitter.required') : undefined}
            onChange={(event) => onChange({ ...value, [field]: event.currentTarget.value })}
          />
        ))}
      </div>
    </Panel>
  );
}
