import { Button, Group, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../../api/calendar-year';
import type { UnitRef } from '../../api/types';
import { useFormats } from '../../lib/formats';
import { type CalendarChange, ENTRY_KINDS, type EntryKind } from './api/changes';
import classes from './calendar.module.css';

type Props = { unit: UnitRef; day: CalendarDay; busy: boolean; onPreview: (change: CalendarChange) => void };

/** What can be done to the chosen day: set it apart by decision, or take an entry of this unit away again. */
export function ChangeForm({ unit, day, busy, onPreview }: Props) {
  const { t } = useTranslation('calendar');
  const formats = useFormats();
  const apart = day.kind !== 'WORKING' && day.kind !== 'WEEKEND';
  return (
    <div className={classes.card}>
      <p className={classes.state}>
        <span className={classes.swatch} data-kind={day.kind} aria-hidden="true" /> {t(`kinds.${day.kind}`)}
        {day.name && `: ${formats.text(day.name)}`}
      </p>
      {day.decision && (
        <p className={classes.quiet} lang="vi">
          {t('change.decidedBy', { decision: day.decision })}
        </p>
      )}
      {apart && !day.own && <p className={classes.quiet}>{t('change.inherited')}</p>}
      {apart && day.own ? (
        <Remove unit={unit} day={day} busy={busy} onPreview={onPreview} />
      ) : (
        <Add key={day.date} unit={unit} day={day} busy={busy} onPreview={onPreview} />
      )}
    </div>
  );
}

function Add({ unit, day, busy, onPreview }: Props) {
  const { t } = useTranslation('calendar');
  // only a worked day can be taken off, only a day of rest can be worked
  const kinds = ENTRY_KINDS.filter((it) => (it === 'HOLIDAY' || it === 'CLOSURE') === isWorked(day));
  const [kind, setKind] = useState<EntryKind>(kinds[0] ?? 'HOLIDAY');
  const [vi, setVi] = useState('');
  const [en, setEn] = useState('');
  const [decision, setDecision] = useState('');
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && value.trim() === '' ? t('change.required') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (vi.trim() === '' || decision.trim() === '') return;
    const name = { vi: vi.trim(), en: en.trim() || vi.trim() };
    onPreview({ unitCode: unit.code, action: 'ADD', date: day.date, kind, name, decision: decision.trim() });
  };
  return (
    <form className={classes.fields} onSubmit={submit} noValidate>
      <Select
        label={t('change.kind')}
        value={kind}
        allowDeselect={false}
        data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        description={t(`change.hint.${kind}`)}
        onChange={(value) => setKind((value ?? kind) as EntryKind)}
      />
      <TextInput
        label={t('change.nameVi')}
        lang="vi"
        value={vi}
        required
        error={missing(vi)}
        onChange={(event) => setVi(event.currentTarget.value)}
      />
      <TextInput
        label={t('change.nameEn')}
        lang="en"
        value={en}
        description={t('change.nameEnHint')}
        onChange={(event) => setEn(event.currentTarget.value)}
      />
      <TextInput
        label={t('change.decision')}
        lang="vi"
        value={decision}
        required
        description={t('change.decisionHint')}
        error={missing(decision)}
        onChange={(event) => setDecision(event.currentTarget.value)}
      />
      <Group>
        <Button type="submit" loading={busy}>
          {t('change.preview')}
        </Button>
      </Group>
    </form>
  );
}

const isWorked = (day: CalendarDay) => day.kind === 'WORKING' || day.kind === 'SWAP_WORK';

function Remove({ unit, day, busy, onPreview }: Props) {
  const { t } = useTranslation('calendar');
  const remove = () => {
    const kind = ENTRY_KINDS.find((it) => it === day.kind);
    if (!kind || day.id === null) return;
    onPreview({
      unitCode: unit.code,
      action: 'REMOVE',
      id: day.id,
      date: day.date,
      kind,
      name: day.name ?? { vi: '', en: '' },
      decision: day.decision ?? '',
    });
  };
  return (
    <Button variant="default" onClick={remove} loading={busy} disabled={day.id === null}>
      {t('change.remove')}
    </Button>
  );
}
