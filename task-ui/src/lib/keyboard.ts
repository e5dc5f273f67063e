import { useEffect, useEffectEvent } from 'react';

const SETTING = 'motcua.single-keys';
/** Keys that one may hold down: they walk. All others act once, however long they are held. */
const WALKING = ['j', 'k', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'];
/** A tick box or a choice takes no letters: its own keys are the space bar and the arrows. */
const TICKED = 'input:is([type=radio], [type=checkbox])';
const TYPING = `input:not(${TICKED}), textarea, select, [contenteditable]:not([contenteditable=false]),
  [role=dialog], [role=menu], [role=listbox]`;
/** What a key event carries while an input method holds it, also before the syllable has begun. */
const HELD_BY_INPUT_METHOD = 229;

/** Single-letter keys can be switched off (WCAG 2.1.4); the choice stays with the browser. */
export const singleKeysOn = () => localStorage.getItem(SETTING) !== 'off';
export const switchSingleKeys = (on: boolean) => localStorage.setItem(SETTING, on ? 'on' : 'off');

/** True while keys belong to somebody else: a field, a dialog, a modifier, a syllable being composed, or Enter on a link. */
export function isTyping(event: KeyboardEvent): boolean {
  if (isComposed(event) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  if (!(event.target instanceof Element)) return false;
  if (event.key === 'Enter' && event.target.closest('a, button, summary')) return true;
  if (event.key.startsWith('Arrow') && event.target.closest(TICKED)) return true;
  return event.target.closest(TYPING) !== null;
}

/** True while an input method, as for Vietnamese, makes a syllable out of the keys. */
export const isComposed = (event: KeyboardEvent) => event.isComposing || event.keyCode === HELD_BY_INPUT_METHOD;

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

/** A function key acts wherever one stands on the page, also in a field, but not in a dialog. */
export function useFunctionKey(key: string, act: () => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat) return;
    if (isComposed(event) || (event.target instanceof Element && event.target.closest('[role=dialog]'))) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** Ctrl+Enter (Command+Enter) sends what stands on the page, also out of a field, but never a syllable in the making. */
export function useSendKey(send: () => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.repeat || event.defaultPrevented || isComposed(event)) return;
    if (event.target instanceof Element && event.target.closest('[role=dialog]')) return;
    event.preventDefault();
    send();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
