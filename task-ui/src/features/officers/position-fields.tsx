import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../components/day-field';
import { useFormats } from '../../lib/formats';
import { unitsQuery } from '../calendar/api/get-units';
import { type PositionEntry, rolesQuery } from './api/positions';
import classes from './officers.module.css';

export type PositionDraft = { unitCode: string; role: PositionEntry['role'] | null; from: string; lastDay: string };

export const emptyPosition = (unitCode: string, today: string): PositionDraft => ({
  unitCode,
  role: null,
  from: today,
  lastDay: '',
});

/** What is sent; nothing while the role or the first day is missing. */
export const entryOf = ({ unitCode, role, from, lastDay }: PositionDraft): PositionEntry | undefined =>
  role !== null && from !== '' ? { unitCode, role, from, lastDay: lastDay || null } : undefined;

type Props = { draft: PositionDraft; onChange: (draft: PositionDraft) => void };

/** Role, unit and days of a position to be given. */
export function PositionFields({ draft, onChange }: Props) {
  const { t } = useTranslation('officers');
  const formats = useFormats();
  const units = useQuery(unitsQuery);
  const roles = useQuery(rolesQuery);
  return (
    <div className={classes.fields}>
      <Select
        label={t('field.role')}
        allowDeselect={false}
        searchable
        data={(roles.data ?? []).map((it) => ({ value: it.role, label: formats.text(it.title) }))}
        value={draft.role}
        onChange={(role) => role && onChange({ ...draft, role: role as PositionEntry['role'] })}
      />
      <Select
        label={t('field.unitCode')}
        allowDeselect={false}
        searchable
        data={(units.data ?? []).map((it) => ({ value: it.code, label: formats.text(it.name) }))}
        value={draft.unitCode}
        onChange={(unitCode) => unitCode && onChange({ ...draft, unitCode })}
      />
      <DayField label={t('field.from')} day={draft.from} onDay={(from) => onChange({ ...draft, from })} />
      <DayField
        label={t('field.lastDay')}
        description={t('lastDayHint')}
        day={draft.lastDay}
        onDay={(lastDay) => onChange({ ...draft, lastDay })}
      />
    </div>
  );
}
