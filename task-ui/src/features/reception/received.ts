import type { Component, CopyCounts } from '../../api/types';

/** Copies handed over at the counter, by component; absent means: not ticked. */
export type Received = Record<string, CopyCounts>;

const NONE: CopyCounts = { original: 0, certified: 0, photocopy: 0 };

export const receivedOf = (received: Received, code: string): CopyCounts => received[code] ?? NONE;

export const isTicked = (received: Received, code: string) => code in received;

/** Ticked or not: no component when no copy of it is there. */
export const isThere = (counts: CopyCounts) => counts.original + counts.certified + counts.photocopy > 0;

/** One tick takes in exactly what is required; at least one original when the procedure counts nothing. */
function asRequired({ original, certified, photocopy }: Component): CopyCounts {
  const required = { original, certified, photocopy };
  return isThere(required) ? required : { ...NONE, original: 1 };
}

/** Ticks a component with what is required of it, or takes the tick and its copies away. */
export function toggled(received: Received, component: Component): Received {
  const { [component.code]: copies, ...others } = received;
  return copies ? others : { ...others, [component.code]: asRequired(component) };
}

/** The required components of which no copy is there. */
export const missingOf = (components: Component[], received: Received) =>
  components.filter((it) => it.required && !isThere(receivedOf(received, it.code)));

/** Only what the present declaration asks for is sent: a component that fell away takes its copies with it. */
export const countsFor = (components: Component[], received: Received) =>
  components
    .map((component) => ({ code: component.code, ...receivedOf(received, component.code) }))
    .filter((component) => isThere(component));
