import type { FormData, FormSchema } from '../../api/types';
import type { Locale } from '../../i18n';

type Option = { label: string; value: string };

/** What we read of a form-js field; English texts travel in its properties: label.en, description.en, option.<value>.en. */
export type Field = {
  type: string;
  key?: string;
  path?: string;
  label?: string;
  dateLabel?: string;
  description?: string;
  values?: Option[];
  defaultValue?: unknown;
  validate?: Record<string, unknown>;
  properties?: Record<string, string>;
  components?: Field[];
};

export const fieldsOf = (schema: FormSchema) => schema.components as Field[];

function inEnglish(field: Field): Field {
  const say = (name: string, otherwise: string | undefined) => field.properties?.[`${name}.en`] ?? otherwise;
  return {
    ...field,
    ...(field.label !== undefined && { label: say('label', field.label) }),
    ...(field.dateLabel !== undefined && { dateLabel: say('label', field.dateLabel) }),
    ...(field.description !== undefined && { description: say('description', field.description) }),
    ...(field.values && {
      values: field.values.map((it) => ({ ...it, label: say(`option.${it.value}`, it.label) ?? it.label })),
    }),
    ...(field.validate && {
      validate: {
        ...field.validate,
        ...(field.validate.patternErrorMessage !== undefined && {
          patternErrorMessage: say('pattern', String(field.validate.patternErrorMessage)),
        }),
      },
    }),
    ...(field.components && { components: field.components.map(inEnglish) }),
  };
}

/** The schema with its texts in the language of the page; Vietnamese is what the file itself says. */
export const schemaIn = (schema: FormSchema, locale: Locale): FormSchema =>
  locale === 'en' ? { ...schema, components: fieldsOf(schema).map(inEnglish) } : schema;

/** What a form fills in beforehand in one of its parts, by key. */
export const defaultsIn = (schema: FormSchema, part: string): FormData =>
  Object.fromEntries(
    fieldsOf(schema)
      .filter((group) => group.path === part)
      .flatMap((group) => group.components ?? [])
      .flatMap((field) =>
        field.key !== undefined && field.defaultValue !== undefined ? [[field.key, field.defaultValue]] : [],
      ),
  );

export const labelOf = (field: Field) => field.label ?? field.dateLabel ?? field.key ?? '';

/** Label of the field at a path as the server names it, such as child.fullName; undefined when there is none. */
export function labelAt(schema: FormSchema, path: string): string | undefined {
  const names = path.split(/[.[\]/]/).filter((name) => name !== '' && !/^\d+$/.test(name));
  let fields = fieldsOf(schema);
  const labels: string[] = [];
  for (const name of names) {
    const field: Field | undefined = fields.find((it) => it.key === name || it.path === name);
    if (!field) return labels.length > 0 ? labels.join(', ') : undefined;
    labels.push(labelOf(field));
    fields = field.components ?? [];
  }
  return labels.length > 0 ? labels.join(', ') : undefined;
}

export const isRecord = (value: unknown): value is FormData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
