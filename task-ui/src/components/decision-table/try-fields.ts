import type { Text } from '../../api/types';
import { type Decision, type InputColumn, variablesOf } from './read-decisions';

/** What the server answered: one row for each rule that counts, and the ids of the rules that matched. */
export type { Decided as Answer } from '../../api/schema';

export type TryField = {
  name: string;
  label: Text;
  /** Under the label: the name of the variable, or the column that reads it. */
  hint: Text;
  kind: 'choice' | 'boolean' | 'number' | 'date' | 'text';
  values: string[];
};
/** What is typed so far, by variable; an empty string means: not given. */
export type Values = Record<string, string>;

const NUMBERS = new Set(['integer', 'long', 'double', 'number']);

/** One field for each variable that the table reads, in the order of its columns. */
export function fieldsOf(decision: Decision): TryField[] {
  const fields = new Map<string, TryField>();
  for (const input of decision.inputs) {
    const names = variablesOf(input.expression);
    for (const name of names) {
      if (fields.has(name)) continue;
      const date = new RegExp(`date\\(\\s*${name}\\s*\\)`).test(input.expression);
      const simple = names.length === 1 && (date || input.expression === name);
      fields.set(name, {
        name,
        label: simple ? input.label : same(name),
        hint: simple ? same(name) : input.label,
        kind: date ? 'date' : simple ? kindOf(input) : 'text',
        values: simple && !date ? input.values : [],
      });
    }
  }
  return [...fields.values()];
}

const same = (name: string): Text => ({ vi: name, en: name });

function kindOf(input: InputColumn): TryField['kind'] {
  if (input.type === 'boolean') return 'boolean';
  if (NUMBERS.has(input.type)) return 'number';
  if (input.type === 'date') return 'date';
  return input.values.length > 0 ? 'choice' : 'text';
}

export const emptyInputs = (fields: TryField[]): Values => Object.fromEntries(fields.map((field) => [field.name, '']));

/** The facts to send: typed as the table reads them; what was not given is sent as null, since a rule may ask for it. */
export const factsOf = (fields: TryField[], values: Values): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field.name, factOf(field, values[field.name] ?? '')]));

function factOf(field: TryField, value: string): unknown {
  if (value === '') return null;
  if (field.kind === 'boolean') return value === 'true';
  if (field.kind === 'number') return Number(value);
  return field.kind === 'date' ? isoDate(value) : value;
}

/** 2026-11-23 for 23/11/2026; anything else is left for the server to judge. */
export function isoDate(typed: string): string {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed.trim());
  if (!parts) return typed.trim();
  const [, day = '', month = '', year = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
