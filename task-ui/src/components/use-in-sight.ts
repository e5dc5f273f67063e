import { type RefObject, useEffect } from 'react';

/**
 * Scrolls a strip that is wider than the screen, sideways only, until the chosen one of its tabs is in its middle.
 *
 * @param chosen what the choice depends on, and what makes the tabs wider when it arrives
 */
export function useChosenInSight(strip: RefObject<HTMLElement | null>, selector: string, chosen: unknown) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for every choice
  useEffect(() => {
    const box = strip.current?.getBoundingClientRect();
    const tab = strip.current?.querySelector(selector)?.getBoundingClientRect();
    if (!box || !tab) return;
    strip.current?.scrollBy({ left: tab.left + tab.width / 2 - box.left - box.width / 2 });
  }, [strip, selector, chosen]);
}
