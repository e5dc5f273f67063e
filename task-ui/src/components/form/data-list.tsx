import { useTranslation } from 'react-i18next';
import type { FormData, FormSchema } from '../../api/types';
import type { Locale } from '../../i18n';
import { type Formats, useFormats } from '../../lib/formats';
import classes from './data-list.module.css';
import { type Field, fieldsOf, isRecord, labelOf, schemaIn } from './schema';

/** What was declared, as a list to read: labels and choices from the schema, nothing that was left empty. */
export function DataList({ schema, data }: { schema: FormSchema; data: FormData }) {
  const { i18n } = useTranslation();
  const localised = schemaIn(schema, i18n.language as Locale);
  return (
    <div className={classes.list}>
      <Fields fields={fieldsOf(localised)} data={data} />
    </div>
  );
}

function Fields({ fields, data }: { fields: Field[]; data: FormData }) {
  const plain = fields.filter((field) => field.key && !field.components);
  const groups = fields.filter((field) => field.components);
  return (
    <>
      <Values fields={plain} data={data} />
      {groups.map((group) => (
        <Group key={group.path ?? labelOf(group)} group={group} data={data} />
      ))}
    </>
  );
}

function Group({ group, data }: { group: Field; data: FormData }) {
  const inner = group.path ? data[group.path] : data;
  const parts = (Array.isArray(inner) ? inner : [inner]).filter(isRecord);
  const filled = parts.filter((part) => Object.values(part).some(isGiven));
  if (filled.length === 0) return null;
  return (
    <section className={classes.group}>
      <h3>{labelOf(group)}</h3>
      {filled.map((part) => (
        <Fields key={JSON.stringify(part)} fields={group.components ?? []} data={part} />
      ))}
    </section>
  );
}

function Values({ fields, data }: { fields: Field[]; data: FormData }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const given = fields.filter((field) => isGiven(data[field.key ?? '']));
  if (given.length === 0) return null;
  const words = { yes: t('yes'), no: t('no') };
  return (
    <dl className={classes.values}>
      {given.map((field) => (
        <div key={field.key}>
          <dt>{labelOf(field)}</dt>
          <dd>{wordsFor(field, data[field.key ?? ''], formats, words)}</dd>
        </div>
      ))}
    </dl>
  );
}

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '';

/** A value as a reader sees it: choices by their labels, dates and amounts as they are written here. */
export function wordsFor(field: Field, value: unknown, formats: Formats, words: { yes: string; no: string }): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((it) => wordsFor(field, it, formats, words)).join(', ');
  const option = field.values?.find((it) => it.value === value);
  if (option) return option.label;
  if (field.type === 'datetime' && typeof value === 'string') return formats.date(value);
  // years and counts are read without marks, amounts of money are not
  if (typeof value === 'number' && Math.abs(value) >= 10_000) return formats.number(value);
  return String(value);
}
