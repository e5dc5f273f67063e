import type { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Vietnamese } from 'flatpickr/dist/l10n/vn.js';
import type { Locale } from '../../i18n';
import { sentenceInVietnamese, wordInVietnamese } from './messages';

type Validate = (...values: unknown[]) => string[];
type Validator = { validateField: Validate; validateFieldInstance: Validate };

// form-js writes dates in the browser's order under the made-up locale "default"; ours is day/month/year everywhere
const Native = Intl.DateTimeFormat;
Intl.DateTimeFormat = new Proxy(Native, {
  construct: (target, [locale, ...rest]) =>
    Reflect.construct(target, [locale === 'default' ? 'en-GB' : locale, ...rest]) as object,
});

/** Gives a fresh form the language of the page, before its schema is imported. */
export function localise(form: Form, locale: Locale) {
  flatpickr.localize(locale === 'vi' ? { ...Vietnamese, firstDayOfWeek: 1 } : flatpickr.l10ns.default);
  if (locale !== 'vi') return;
  const validator = form.get<Validator>('validator');
  for (const name of ['validateField', 'validateFieldInstance'] as const) {
    const original = validator[name].bind(validator);
    validator[name] = (...values) => original(...values).map(sentenceInVietnamese);
  }
}

/** Words that form-js writes itself are translated as they appear. Returns how to stop. */
export function translateWords(host: HTMLElement, locale: Locale): () => void {
  if (locale !== 'vi') return () => {};
  const observer = new MutationObserver(() => translate(host));
  observer.observe(host, { childList: true, subtree: true, characterData: true });
  translate(host);
  return () => observer.disconnect();
}

function translate(host: HTMLElement) {
  for (const element of host.querySelectorAll('[placeholder], [aria-label], [title]')) {
    for (const name of ['placeholder', 'aria-label', 'title']) {
      const value = element.getAttribute(name);
      const said = value && wordInVietnamese(value);
      if (said && said !== value) element.setAttribute(name, said);
    }
  }
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const said = wordInVietnamese(node.data);
    if (said !== node.data) node.data = said;
  }
}
