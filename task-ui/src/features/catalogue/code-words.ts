import type { FormSchema, Text } from '../../api/types';

type Entry = { [key: string]: unknown };
type Option = { value: string; label: string };

/** What codes in decision tables mean: the words of the form field or of the manifest's entry that the code stands for. */
export function codeWords(
  manifest: Entry,
  schema: FormSchema | undefined,
): (code: string, variable: string) => Text | null {
  const options = optionsOf(Array.isArray(schema?.components) ? schema.components : []);
  const named = namedIn(manifest);
  const facts = Array.isArray(manifest.facts) ? manifest.facts.filter(isEntry) : [];
  return (code, variable) => {
    const from = facts.find((fact) => fact.name === variable)?.from;
    const field = typeof from === 'string' ? (from.split(/[. ]/)[1] ?? variable) : variable;
    return options.get(`${field} ${code}`) ?? named.get(code) ?? null;
  };
}

/** Every option of every field, by the field's key and the option's value. */
function optionsOf(components: readonly object[]): Map<string, Text> {
  const found = new Map<string, Text>();
  for (const component of components.filter(isEntry)) {
    const english = isEntry(component.properties) ? component.properties : {};
    for (const { value, label } of (component.values ?? []) as Option[]) {
      const en = english[`option.${value}.en`];
      found.set(`${component.key} ${value}`, { vi: label, en: typeof en === 'string' ? en : label });
    }
    const inner = Array.isArray(component.components) ? component.components : [];
    for (const [key, text] of optionsOf(inner)) found.set(key, text);
  }
  return found;
}

/** Entries of the manifest that have a code and a name: components, fees, kinds of results. */
function namedIn(manifest: Entry): Map<string, Text> {
  const entries = Object.values(manifest).flatMap((part) => (Array.isArray(part) ? part.filter(isEntry) : []));
  return new Map(
    entries.flatMap(({ code, name }) => (typeof code === 'string' && isText(name) ? [[code, name] as const] : [])),
  );
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is Text => isEntry(value) && typeof value.vi === 'string';
