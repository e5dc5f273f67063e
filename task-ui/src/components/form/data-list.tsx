import { useTranslation } from 'react-i18next';
import type { FormData, FormSchema } from '../../api/types';
import type { Locale } from '../../i18n';
import { type Formats, useFormats } from '../../lib/formats';
import classes from './data-list.module.css';
import { type Field, fieldsOf, isRecord, labelOf, schemaIn } from './schema';

type Props = {
  schema: FormSchema;
  data: FormData;
  /** What stood there before: what differs from it is marked. */
  former?: FormData;
};

/** What was declared, as a list to read: labels and choices from the schema, nothing that was left empty. */
export function DataList({ schema, data, former }: Props) {
  const { i18n } = useTranslation();
  const localised = schemaIn(schema, i18n.language as Locale);
  return (
    <div className={classes.list}>
      <Fields fields={fieldsOf(localised)} data={data} former={former} />
    </div>
  );
}

type Part = { fields: Field[]; data: FormData; former?: FormData };

function Fields({ fields, data, former }: Part) {
  const plain = fields.filter((field) => field.key && !field.components);
  const groups = fields.filter((field) => field.components);
  return (
    <>
      <Values fields={plain} data={data} former={former} />
      {groups.map((group) => (
        <Group key={group.path ?? labelOf(group)} group={group} data={data} former={former} />
      ))}
    </>
  );
}

function Group({ group, data, former }: { group: Field; data: FormData; former?: FormData }) {
  const inner = group.path ? data[group.path] : data;
  const parts = (Array.isArray(inner) ? inner : [inner]).filter(isRecord);
  const filled = parts.filter((part) => Object.values(part).some(isGiven));
  const before = former && (group.path ? former[group.path] : former);
  if (filled.length === 0) return null;
  return (
    <section className={classes.group}>
      <h3>{labelOf(group)}</h3>
      {filled.map((part) => (
        <Fields
          key={JSON.stringify(part)}
          fields={group.components ?? []}
          data={part}
          former={former && (isRecord(before) ? before : {})}
        />
      ))}
    </section>
  );
}

function Values({ fields, data, former }: Part) {
  const { t } = useTranslation();
  const formats = useFormats();
  const differs = (key: string) => former !== undefined && JSON.stringify(former[key]) !== JSON.stringify(data[key]);
  const given = fields.filter(({ key = '' }) => isGiven(data[key]) || (former && isGiven(former[key])));
  if (given.length === 0) return null;
  const words = { yes: t('yes'), no: t('no') };
  const shown = (field: Field, value: unknown) => (isGiven(value) ? wordsFor(field, value, formats, words) : '–');
  return (
    <dl className={classes.values}>
      {given.map((field) => (
        <div key={field.key} data-changed={differs(field.key ?? '') || undefined}>
          <dt>{labelOf(field)}</dt>
          <dd>
            {differs(field.key ?? '') && <Former>{shown(field, former?.[field.key ?? ''])}</Former>}
            {shown(field, data[field.key ?? ''])}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The value before, struck out; read aloud as such. */
function Former({ children }: { children: string }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="visually-hidden">{t('formerly')} </span>
      <del className={classes.former}>{children}</del>{' '}
    </>
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
