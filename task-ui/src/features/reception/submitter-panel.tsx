import { Checkbox, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormData, Submitter } from '../../api/types';
import { isRecord } from '../../components/form/schema';
import { Panel } from '../../components/panel';
import classes from './reception.module.css';

/** What the officer typed; with `same` the name, number and address are those of the declarant, if he declared them. */
export type SubmitterDraft = { same: boolean } & Record<keyof Submitter, string>;

const FIELDS = ['name', 'idNumber', 'address', 'relation', 'phone', 'email'] as const;
const FROM_DECLARANT: readonly string[] = ['name', 'idNumber', 'address', 'relation'];
type Field = (typeof FIELDS)[number];

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
  const declared = draft.same ? declarantIn(data) : {};
  const given = (field: Field) => declared[field] || textOf(draft[field]);
  const orNull = (value: string) => (value === '' ? null : value);
  return {
    name: given('name').normalize('NFC'),
    idNumber: given('idNumber'),
    address: orNull(given('address')),
    relation: orNull(given('relation')),
    phone: orNull(given('phone')),
    email: orNull(given('email')),
  };
}

/** What the declaration says of the declarant, by the submitter's fields. */
function declarantIn(data: FormData): Partial<Record<Field, string>> {
  if (!isRecord(data.declarant)) return {};
  const { fullName, idNumber, residence, relation } = data.declarant;
  return {
    name: textOf(fullName),
    idNumber: textOf(idNumber),
    address: textOf(residence),
    relation: textOf(relation),
  };
}

/** The fields without which the slip cannot be written. */
const REQUIRED = ['name', 'idNumber'] as const;
export const missingIn = (submitter: Submitter): Field[] => REQUIRED.filter((field) => !submitter[field]);

type Props = {
  value: SubmitterDraft;
  onChange: (value: SubmitterDraft) => void;
  declared: FormData;
  /** How often the dossier could not be sent because something is missing here; each time leads to it. */
  refusals: number;
};

export function SubmitterPanel({ value, onChange, declared, refusals }: Props) {
  const { t } = useTranslation('reception');
  const hasDeclarant = isRecord(declared.declarant);
  const same = value.same && hasDeclarant;
  const missing = refusals > 0 ? missingIn(completeSubmitter(value, declared)) : [];
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refusals]);
  // what the declarant left out must be typed here, so it cannot stay hidden
  const leftOut = (field: Field) => !declarantIn(declared)[field] && (missing.includes(field) || value[field] !== '');
  const shown = FIELDS.filter((field) => !same || !FROM_DECLARANT.includes(field) || leftOut(field));
  return (
    <Panel title={t('submitter.title')}>
      {hasDeclarant && (
        <Checkbox
          label={t('submitter.same')}
          checked={value.same}
          onChange={(event) => onChange({ ...value, same: event.currentTarget.checked })}
        />
      )}
      <div ref={fields} className={classes.fields}>
        {shown.map((field) => (
          <TextInput
            key={field}
            label={t(`submitter.${field}`)}
            wrapperProps={REQUIRED.some((it) => it === field) ? { 'data-walk': true } : undefined}
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
