import type { FormData, FormSchema } from '../../api/types';
import { type Field, fieldsOf, isRecord, labelOf } from '../../components/form/schema';

/** A field of a form whose value is another than before. */
export type ChangedField = { path: string; label: string; field: Field; before: unknown; now: unknown };

type Leaf = { path: string; label: string; field: Field; value: unknown };

const joined = (...parts: string[]) => parts.filter((part) => part !== '').join('.');
const named = (...parts: string[]) => parts.filter((part) => part !== '').join(', ');

function leavesOf(field: Field, data: FormData, at: string, group: string): Leaf[] {
  const label = named(group, labelOf(field));
  if (!field.components) {
    return field.key ? [{ path: joined(at, field.key), label, field, value: data[field.key] }] : [];
  }
  const inner = field.path ? data[field.path] : data;
  const path = field.path ? joined(at, field.path) : at;
  const rows = Array.isArray(inner) ? inner.filter(isRecord) : null;
  const within = (part: FormData, to: string, of: string) =>
    (field.components ?? []).flatMap((it) => leavesOf(it, part, to, of));
  if (rows) return rows.flatMap((row, n) => within(row, joined(path, String(n)), `${label} ${n + 1}`));
  return isRecord(inner) ? within(inner, path, label) : [];
}

const byPath = (schema: FormSchema, data: FormData) =>
  new Map(fieldsOf(schema).flatMap((field) => leavesOf(field, data, '', '').map((leaf) => [leaf.path, leaf] as const)));

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '';

/** Equal as the server sees it: nothing, null and an empty text are the same. */
export const isSame = (one: unknown, other: unknown) =>
  (!isGiven(one) && !isGiven(other)) || JSON.stringify(one) === JSON.stringify(other);

/** The fields of a form that differ between two sets of values, in the form's order; `schema` in the page's language. */
export function changedFields(schema: FormSchema, before: FormData, now: FormData): ChangedField[] {
  const former = byPath(schema, before);
  const present = byPath(schema, now);
  const paths = new Set([...former.keys(), ...present.keys()]);
  return [...paths].flatMap((path) => {
    const was = former.get(path);
    const is = present.get(path);
    const leaf = is ?? was;
    if (!leaf || isSame(was?.value, is?.value)) return [];
    return [{ path, label: leaf.label, field: leaf.field, before: was?.value, now: is?.value }];
  });
}

/** A value of the form that changed elsewhere while something else was typed for it here. */
export type Conflict = { key: string; mine: unknown; theirs: unknown };

/**
 * What was typed on top of `before`, brought to `now`: fields that nobody touched here follow; for the others both
 * values are told, and the typed one stays until somebody decides.
 */
export function merged(before: FormData, now: FormData, typed: FormData): { data: FormData; conflicts: Conflict[] } {
  const data = { ...typed };
  const conflicts: Conflict[] = [];
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (isSame(before[key], now[key]) || isSame(typed[key], now[key])) continue;
    if (isSame(typed[key], before[key])) data[key] = now[key];
    else conflicts.push({ key, mine: typed[key], theirs: now[key] });
  }
  return { data, conflicts };
}
