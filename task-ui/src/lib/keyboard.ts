import { useEffect, useEffectEvent } from 'react';

const SETTING = 'motcua.single-keys';
/** Keys that one may hold down: they walk. All others act once, however long they are held. */
const WALKING = ['j', 'k', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'];
const TYPING = 'input, textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox]';

/** Single-letter keys can be switched off (WCAG 2.1.4); the choice stays with the browser. */
export const singleKeysOn = () => localStorage.getItem(SETTING) !== 'off';
export const switchSingleKeys = (on: boolean) => localStorage.setItem(SETTING, on ? 'on' : 'off');

/** True while keys belong to somebody else: a field, a dialog, a modifier, a syllable being composed, or Enter on a link. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  if (!(event.target instanceof Element)) return false;
  if (event.key === 'Enter' && event.target.closest('a, button, summary')) return true;
  return event.target.closest(TYPING) !== null;
}

export type Keys = Record<string, () => void>;

/** Binds plain keys to actions of the page while it is shown. Keys longer than one sign always work. */
export function useKeys(keys: Keys) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = keys[event.key];
    if (event.repeat && !WALKING.includes(event.key)) return;
    if (!action || isTyping(event) || (event.key.length === 1 && !singleKeysOn())) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
