type Element = { name?: string; extensionElements?: Element; values?: Element[]; value?: string; $type?: string };

/** Replaces every name by the model's own English one (extension property `name.en`), where it has one. */
export function englishNames(definitions: object, seen: Set<object> = new Set()): void {
  if (seen.has(definitions)) return;
  seen.add(definitions);
  const element = definitions as Element;
  const english = propertyOf(element, 'name.en');
  if (english) element.name = english;
  for (const [key, value] of Object.entries(definitions)) {
    if (key.startsWith('$') || key === 'extensionElements') continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null) englishNames(child, seen);
    }
  }
}

/** The value of an extension property of a model element. */
export function propertyOf(element: Element, name: string): string | undefined {
  return element.extensionElements?.values
    ?.filter((it) => it.$type === 'camunda:Properties')
    .flatMap((it) => it.values ?? [])
    .find((it) => it.name === name)?.value;
}
