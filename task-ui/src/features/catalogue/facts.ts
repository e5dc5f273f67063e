import type { Text } from '../../api/types';

/** One statement of a manifest, with where it comes from and how certain it is. */
export type Fact = { group: string; label: string | null; value: Value; source: string | null; mark: string | null };
/** What a statement says: words, a code of a fixed list, or a length of time. */
export type Value =
  | { kind: 'text'; text: Text; code: string | null }
  | { kind: 'codes'; codes: string[] }
  | { kind: 'term'; amount: number; unit: string; cutoff: string | null };

type Entry = { [key: string]: unknown };

/** Every statement of a manifest that names a source, in the order in which the manifest makes them. */
export function factsOf(manifest: Entry): Fact[] {
  return Object.entries(manifest).flatMap(([group, part]) => (group === 'steps' ? [] : collect(group, null, part)));
}

function collect(group: string, label: string | null, part: unknown): Fact[] {
  if (Array.isArray(part)) return part.flatMap((item) => collect(group, label, item));
  if (!isEntry(part)) return [];
  if (typeof part.source === 'string') {
    const value = said(part);
    return value ? [{ group, label, value, source: part.source, mark: text(part.mark) }] : [];
  }
  return Object.entries(part).flatMap(([key, inner]) => collect(group, key, inner));
}

function said(entry: Entry): Value | null {
  if (typeof entry.amount === 'number' && typeof entry.unit === 'string') {
    return { kind: 'term', amount: entry.amount, unit: entry.unit, cutoff: text(entry.cutoff) };
  }
  const words = entry.name ?? entry.text ?? entry.value;
  if (isText(words)) return { kind: 'text', text: words, code: text(entry.code) };
  if (Array.isArray(entry.values)) return { kind: 'codes', codes: entry.values.map(String) };
  if (typeof words === 'string' && /^[A-Z_]+$/.test(words)) return { kind: 'codes', codes: [words] };
  if (typeof words === 'string' || typeof words === 'number') {
    return { kind: 'text', text: { vi: String(words), en: String(words) }, code: text(entry.code) };
  }
  return null;
}

/** The kind of a mark: `V:S4` (read in source S4) is V. */
export const markKind = (mark: string | null): 'V' | 'K-h' | 'K-m' | 'K-l' | 'D' | 'none' => {
  const kind = mark?.split(':')[0];
  return kind === 'V' || kind === 'K-h' || kind === 'K-m' || kind === 'K-l' || kind === 'D' ? kind : 'none';
};

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is Text => isEntry(value) && typeof value.vi === 'string';
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
