import { Button, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import { Failure } from '../failure';
import type { Say } from './decision-table';
import classes from './decision-table.module.css';
import type { Decision } from './read-decisions';
import { type Answer, emptyInputs, factsOf, fieldsOf, type TryField, type Values } from './try-fields';

type Props = {
  decision: Decision;
  answer: Answer | null;
  busy: boolean;
  error: Error | null;
  onTry: (inputs: Record<string, unknown>) => void;
  onClear: () => void;
  say: Say;
};

/** Asks the server what a decision answers to given facts; the engine that decides for dossiers answers here too. */
export function TryDecision({ decision, answer, busy, error, onTry, onClear, say }: Props) {
  const { t } = useTranslation('catalogue');
  const fields = useMemo(() => fieldsOf(decision), [decision]);
  const [values, setValues] = useState<Values>(() => emptyInputs(fields));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onTry(factsOf(fields, values));
  };
  return (
    <form className={classes.try} onSubmit={submit} aria-label={t('decision.try.title')}>
      <h2>{t('decision.try.title')}</h2>
      <p className={classes.hint}>{t('decision.try.hint')}</p>
      <div className={classes.fields}>
        {fields.map((field) => (
          <Field
            key={field.name}
            field={field}
            say={say}
            value={values[field.name] ?? ''}
            onChange={(value) => setValues((now) => ({ ...now, [field.name]: value }))}
          />
        ))}
      </div>
      <Group>
        <Button type="submit" loading={busy}>
          {t('decision.try.run')}
        </Button>
        {answer && (
          <Button
            variant="default"
            onClick={() => {
              setValues(emptyInputs(fields));
              onClear();
            }}
          >
            {t('decision.try.clear')}
          </Button>
        )}
      </Group>
      {error && <Failure error={error} title={t('decision.try.failed')} />}
      <div role="status">{answer && <Result decision={decision} answer={answer} say={say} />}</div>
    </form>
  );
}

type FieldProps = { field: TryField; say: Say; value: string; onChange: (value: string) => void };

function Field({ field, say, value, onChange }: FieldProps) {
  const { t } = useTranslation('catalogue');
  const { text } = useFormats();
  const label = text(field.label);
  const common = { label, description: text(field.hint), value };
  if (field.kind === 'choice' || field.kind === 'boolean') {
    const data =
      field.kind === 'choice'
        ? field.values.map((code) => ({ value: code, label: say(code, field.name) }))
        : [
            { value: 'true', label: t('decision.yes') },
            { value: 'false', label: t('decision.no') },
          ];
    return (
      <Select
        {...common}
        value={value || null}
        data={data}
        placeholder={t('decision.try.unknown')}
        clearable
        clearButtonProps={{ 'aria-label': t('decision.try.clearField', { field: label }) }}
        onChange={(chosen) => onChange(chosen ?? '')}
      />
    );
  }
  if (field.kind === 'number') {
    return <NumberInput {...common} onChange={(given) => onChange(String(given))} hideControls />;
  }
  return (
    <TextInput
      {...common}
      placeholder={field.kind === 'date' ? t('decision.try.date') : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Result({ decision, answer, say }: { decision: Decision; answer: Answer; say: Say }) {
  const { t } = useTranslation('catalogue');
  const { text } = useFormats();
  const labels = new Map(decision.outputs.map((output) => [output.name, text(output.label)]));
  const show = (name: string, value: unknown) =>
    value === true
      ? t('decision.yes')
      : value === false
        ? t('decision.no')
        : value === null
          ? '—'
          : typeof value === 'string'
            ? say(value, name)
            : String(value);
  const place = (name: string) => decision.outputs.findIndex((output) => output.name === name);
  const inOrder = (row: Record<string, unknown>) => Object.entries(row).sort(([a], [b]) => place(a) - place(b));
  const numbers = answer.matchedRules
    .map((id) => decision.rules.findIndex((rule) => rule.id === id) + 1)
    .filter((n) => n > 0);
  if (answer.rows.length === 0) return <p className={classes.result}>{t('decision.try.noRule')}</p>;
  return (
    <div className={classes.result}>
      <p>{t('decision.try.answered', { count: numbers.length, rules: numbers.join(', ') })}</p>
      {answer.rows.map((row, index) => (
        <dl key={answer.matchedRules[index] ?? index}>
          {inOrder(row).map(([name, value]) => (
            <div key={name}>
              <dt>{labels.get(name) ?? name}</dt>
              <dd>{show(name, value)}</dd>
            </div>
          ))}
        </dl>
      ))}
    </div>
  );
}
