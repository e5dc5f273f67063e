/** Readers for values in the address bar: whatever is not valid is left out, so an old link never breaks a page. */
export type RawSearch = Record<string, unknown>;

export function textParam(raw: RawSearch, name: string): string | undefined {
  const value = raw[name];
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' && text.length <= 200 ? text : undefined;
}

export function choiceParam<T extends string>(raw: RawSearch, name: string, choices: readonly T[]): T | undefined {
  const value = textParam(raw, name);
  return choices.find((choice) => choice === value);
}

/** A whole number from 1 on, such as the number of a thing. */
export function numberParam(raw: RawSearch, name: string): number | undefined {
  const value = Number(textParam(raw, name));
  return Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
