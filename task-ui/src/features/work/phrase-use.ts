import type { FormData } from '../../api/types';

type Item = Record<string, unknown>;

const itemsOf = (data: FormData): Item[] => (Array.isArray(data.supplementItems) ? data.supplementItems : []);

/** Whether the officer is asking for a supplement: its outcome is the one that the product acts upon. */
export const asksSupplement = (data: FormData): boolean => Object.values(data).includes('SUPPLEMENT');

/** Puts a sentence into the first item that has no words yet, or into a new one. */
export function withPhrase(data: FormData, text: string): FormData {
  const items = itemsOf(data);
  const at = items.findIndex((item) => !item.text);
  const filled = at < 0 ? [...items, { text }] : items.map((item, index) => (index === at ? { ...item, text } : item));
  return { ...data, supplementItems: filled };
}
