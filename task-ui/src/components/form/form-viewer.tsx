import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form-viewer.css';
import { Form } from '@bpmn-io/form-js-viewer';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormData, FormSchema } from '../../api/types';
import type { Locale } from '../../i18n';
import { localise, translateWords } from './localise';
import { schemaIn } from './schema';

export type FormHandle = {
  /** Checks the form: its data, or null after leading to the first field that is wrong. */
  submit: () => FormData | null;
  /** Takes the n-th answer, from 1, to the first question that offers answers; nothing where there are fewer. */
  choose: (number: number) => void;
  /** Leads to the first field that can be filled in. */
  focus: () => void;
  /** Enters these values under the path, where the form has a field for them that is shown. */
  fill: (path: string, values: FormData) => Promise<void>;
};

type Props = {
  schema: FormSchema;
  data: FormData;
  label: string;
  readOnly?: boolean;
  onChange?: (data: FormData) => void;
  ref?: Ref<FormHandle>;
};

/** A field of a date says in its frame only that it is wrong. */
const WRONG = '[aria-invalid=true], .fjs-has-errors input';
const FIRST_CHOICE = '.fjs-form-field-radio';
const FIELDS = 'input:not([disabled], [readonly]), textarea:not([disabled], [readonly]), select:not([disabled])';

/** Else the form waits 300 ms before it takes over a text, and any drawing meanwhile wipes out what was typed. */
const AT_ONCE = { debounce: false };

/** The only place that knows form-js. A change of language keeps what was typed. */
export function FormViewer({ schema, data, label, readOnly = false, onChange, ref }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const form = useRef<Form | null>(null);
  const typed = useRef<FormData>(data);
  const { i18n } = useTranslation();
  const locale = i18n.language as Locale;
  const changed = useEffectEvent((now: FormData) => {
    typed.current = now;
    onChange?.(now);
  });

  useEffect(() => {
    const container = host.current as HTMLElement;
    const viewer = new Form({ container, ...AT_ONCE });
    form.current = viewer;
    localise(viewer, locale);
    viewer.setProperty('readOnly', readOnly);
    const stop = translateWords(container, locale);
    viewer.on('changed', (event: { data: FormData }) => changed(event.data));
    void viewer.importSchema(schemaIn(schema, locale), structuredClone(typed.current));
    return () => {
      stop();
      viewer.destroy();
      form.current = null;
    };
  }, [schema, locale, readOnly]);

  useImperativeHandle(ref, () => ({
    submit: () => {
      const result = form.current?.submit();
      if (!result) return null;
      if (Object.keys(result.errors).length === 0) return result.data as FormData;
      // the marks of the fields appear with the next drawing
      requestAnimationFrame(() => host.current?.querySelector<HTMLElement>(WRONG)?.focus());
      return null;
    },
    choose: (number) => {
      const group = host.current?.querySelector(FIRST_CHOICE);
      const answer = group?.querySelectorAll<HTMLInputElement>('input[type=radio]')[number - 1];
      if (!answer || answer.disabled || readOnly) return;
      answer.click();
      answer.focus();
    },
    focus: () => host.current?.querySelector<HTMLElement>(FIELDS)?.focus(),
    fill: async (path, values) => {
      const { fillIn } = await import('./fill-in');
      if (form.current) fillIn(form.current, path, values);
    },
  }));

  return <section ref={host} className="motcua-form" aria-label={label} />;
}
