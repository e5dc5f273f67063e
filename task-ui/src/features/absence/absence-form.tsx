import { Button, Group, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../components/day-field';
import { useFormats } from '../../lib/formats';
import classes from './absence.module.css';
import { type AbsenceRequest, type Candidate, type Options, REASONS } from './api/absences';

type Line = { key: number; procedure: string; officer: string | null };
type Props = { options: Options; busy: boolean; onPreview: (absence: AbsenceRequest) => void };

const ALL = '';
const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** Days, reason and substitutes of a new absence. */
export function AbsenceForm({ options, busy, onPreview }: Props) {
  const { t } = useTranslation('absence');
  const { longDate } = useFormats();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState<AbsenceRequest['reason']>('LEAVE');
  const [lines, setLines] = useState<Line[]>(() =>
    options.substitutes.length > 0 ? [{ key: 0, procedure: ALL, officer: null }] : [],
  );
  const [tried, setTried] = useState(false);
  const required = (value: string | null) => (tried && !value ? t('form.required') : undefined);
  const disordered = from !== '' && to !== '' && to < from;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const substitutes = lines.flatMap(({ procedure, officer }) =>
      officer ? [{ procedureCode: procedure === ALL ? null : procedure, officerId: officer }] : [],
    );
    if (from === '' || to === '' || disordered || substitutes.length < lines.length) return;
    onPreview({ officerId: options.officer.id, from, to, reason, substitutes });
  };
  return (
    <form className={classes.fields} onSubmit={submit} noValidate>
      <div className={classes.days}>
        <DayField
          label={t('form.from')}
          required
          day={from}
          description={from && longDate(from)}
          error={required(from)}
          onDay={setFrom}
        />
        <DayField
          label={t('form.to')}
          required
          day={to}
          description={to && longDate(to)}
          error={required(to) ?? (disordered ? t('form.order') : undefined)}
          onDay={setTo}
        />
        <Select
          label={t('form.reason')}
          description={t('form.reasonHint')}
          inputWrapperOrder={ORDER}
          allowDeselect={false}
          data={REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
          value={reason}
          onChange={(value) => setReason((value ?? reason) as AbsenceRequest['reason'])}
        />
      </div>
      <Substitutes options={options} lines={lines} required={required} onChange={setLines} />
      <Group>
        <Button type="submit" loading={busy}>
          {t('form.preview')}
        </Button>
      </Group>
    </form>
  );
}

type SubstitutesProps = {
  options: Options;
  lines: Line[];
  required: (value: string | null) => string | undefined;
  onChange: (lines: Line[]) => void;
};

function Substitutes({ options, lines, required, onChange }: SubstitutesProps) {
  const { t } = useTranslation('absence');
  const { text } = useFormats();
  const labelOf = useCandidateLabel();
  const procedures = [
    { value: ALL, label: t(lines.length > 1 ? 'form.all' : 'form.everything') },
    ...options.procedures.map(({ code, name }) => ({ value: code, label: `${code} ${text(name)}` })),
  ];
  const change = (key: number, values: Partial<Line>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...values } : line)));
  const add = () => {
    const key = Math.max(-1, ...lines.map((line) => line.key)) + 1;
    const free = options.procedures.find(({ code }) => !lines.some((line) => line.procedure === code));
    onChange([...lines, { key, procedure: free?.code ?? ALL, officer: null }]);
  };
  return (
    <fieldset className={classes.group}>
      <legend>{t('form.substitutes')}</legend>
      <p className={classes.quiet}>
        {t(options.substitutes.length === 0 ? 'form.noCandidates' : 'form.substitutesHint')}
      </p>
      {lines.map((line, index) => (
        <div key={line.key} className={classes.line}>
          <Select
            label={t('form.procedure', { n: index + 1 })}
            searchable
            allowDeselect={false}
            data={procedures}
            value={line.procedure}
            onChange={(value) => change(line.key, { procedure: value ?? ALL })}
          />
          <Select
            label={t('form.substitute', { n: index + 1 })}
            searchable
            required
            data={options.substitutes.map((it) => ({ value: it.officer.id, label: labelOf(it) }))}
            value={line.officer}
            error={required(line.officer)}
            onChange={(officer) => change(line.key, { officer })}
          />
          <Button
            variant="default"
            aria-label={t('form.remove', { n: index + 1 })}
            onClick={() => onChange(lines.filter((it) => it.key !== line.key))}
          >
            {t('form.removeLine')}
          </Button>
        </div>
      ))}
      {options.substitutes.length > 0 && (
        <Group>
          <Button variant="default" size="xs" onClick={add}>
            {t('form.add')}
          </Button>
        </Group>
      )}
    </fieldset>
  );
}

/** A candidate's name; with the days on which they are away themselves. */
function useCandidateLabel() {
  const { t } = useTranslation('absence');
  const { date } = useFormats();
  return ({ officer, away }: Candidate) => {
    const first = away[0];
    return first ? t('form.away', { name: officer.name, from: date(first.from), to: date(first.to) }) : officer.name;
  };
}
