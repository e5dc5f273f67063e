import { isComposed, singleKeysOn } from '../../lib/keyboard';

/** One question: a field of the declaration, or what marks itself as one outside of it. */
const DECLARED = '.fjs-form-field:not(:has(.fjs-form-field))';
const QUESTION = `${DECLARED}, [data-walk]`;
const FIELD = 'input:not([disabled], [readonly], [type=file]), textarea:not([disabled], [readonly])';
const CHOICES = 'input[type=radio]:not([disabled])';
/** What is being worked out anew: questions beside the declaration may come with it. */
const BUSY = '[aria-busy=true]';
const LONGEST_WAIT_MILLIS = 5_000;
const EIGHT_DIGITS = /^(\d{2})(\d{2})(\d{4})$/;

/** Where the walk goes on from: the field that was left. */
type Place = HTMLElement;

const questionOf = (place: Element) => place.closest<HTMLElement>(QUESTION);

/** Nothing chosen, typed or ticked. */
function isOpen(question: HTMLElement): boolean {
  const choices = [...question.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')];
  if (choices.length > 0) return !choices.some((it) => it.checked);
  return question.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')?.value.trim() === '';
}

/** Worth stopping at: required, or named by the form or the page. */
function isAsked(question: HTMLElement, named: readonly string[]): boolean {
  if (question.hasAttribute('data-walk') || question.querySelector('.fjs-asterix')) return true;
  const id = question.querySelector('input, textarea')?.id ?? '';
  return named.some((it) => id.endsWith(`-${it}`));
}

const fieldIn = (question: HTMLElement) => question.querySelector<HTMLElement>(FIELD);

/** The field of the next open question after this place, then from the beginning; null when none is open. */
export function nextField(root: HTMLElement, from: Place | null, named: readonly string[]): HTMLElement | null {
  const own = from && questionOf(from);
  const open = [...root.querySelectorAll<HTMLElement>(QUESTION)].filter(
    (it) => it !== own && fieldIn(it) && isAsked(it, named) && isOpen(it),
  );
  const after = (it: HTMLElement) =>
    !from || (from.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const next = open.find(after) ?? open[0];
  return next ? fieldIn(next) : null;
}

/** `dd/mm/yyyy` for eight digits that are a day of the calendar; null for all else. */
export function dateOf(digits: string): string | null {
  const [, day, month, year] = EIGHT_DIGITS.exec(digits) ?? [];
  if (!day || !month || !year) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1;
  return real && Number(year) >= 1900 ? `${day}/${month}/${year}` : null;
}

/**
 * Leads through a page by the keyboard: Enter goes on to the next open question, a digit chooses in a question with
 * choices, the space bar ticks, eight digits are a date, and each goes on too; the last step ends at what is marked
 * `data-walk-end`. `named` are the ids of optional fields worth a stop. Returns how to go on from a place by code, and how
 * to stop.
 */
export function walkThrough(root: HTMLElement, named: readonly string[]) {
  const onward = (from: Place | null, since = performance.now(), at = document.activeElement) =>
    afterDrawing(() => {
      // who has gone elsewhere meanwhile stays there
      if (document.activeElement !== at && document.activeElement !== document.body) return;
      const next = nextField(root, from, named);
      const waits = root.querySelector(BUSY) && performance.now() - since < LONGEST_WAIT_MILLIS;
      if (!next?.closest(DECLARED) && waits) return onward(from, since, at);
      (next ?? root.querySelector<HTMLElement>('[data-walk-end]'))?.focus();
    });
  let ticking: HTMLInputElement | null = null;
  const onKey = (event: KeyboardEvent) => {
    const { target } = event;
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    // the date field makes an Enter of its own when it is left
    if (!event.isTrusted || event.repeat || modified || isComposed(event)) return;
    if (!(target instanceof HTMLInputElement) || target.type === 'file') return;
    ticking = event.key === ' ' && target.type === 'checkbox' ? target : null;
    if (event.key === 'Enter') enter(event, target, onward);
    else if (target.type === 'radio' && singleKeysOn()) choose(event, target, onward);
  };
  const onInput = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement) || !target.closest('.fjs-datepicker')) return;
    const date = dateOf(target.value);
    if (!date) return;
    target.value = date;
    onward(target);
  };
  const onTick = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target === ticking && target.checked) onward(target);
    ticking = null;
  };
  root.addEventListener('keydown', onKey, true);
  root.addEventListener('change', onTick);
  root.addEventListener('input', onInput);
  return {
    onward,
    stop: () => {
      root.removeEventListener('keydown', onKey, true);
      root.removeEventListener('change', onTick);
      root.removeEventListener('input', onInput);
    },
  };
}

type Onward = (from: Place) => void;

function enter(event: KeyboardEvent, field: HTMLInputElement, onward: Onward) {
  const question = questionOf(field);
  if (question?.querySelector('.fjs-dropdownlist')) {
    // the list takes what is marked in it; where it took nothing, one stays
    afterDrawing(() => !isOpen(question) && onward(field));
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  onward(field);
}

function choose(event: KeyboardEvent, field: HTMLInputElement, onward: Onward) {
  const choice = questionOf(field)?.querySelectorAll<HTMLInputElement>(CHOICES)[Number(event.key) - 1];
  if (!choice) return;
  event.preventDefault();
  event.stopPropagation();
  choice.click();
  onward(choice);
}

/** Once the form has drawn what was entered; questions appear and go with it. */
const afterDrawing = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then));
