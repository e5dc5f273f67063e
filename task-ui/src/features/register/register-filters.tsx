import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UnitRef } from '../../api/schema';
import { DayField } from '../../components/day-field';
import { useFormats } from '../../lib/formats';
import { proceduresQuery, type RegisterFilter } from './api/get-register';
import classes from './register.module.css';

/** States that a received dossier can be in. */
const STATUSES = ['2', '4', '5', '6', '7', '8', '9', '10'] as const;

type Props = { filter: RegisterFilter; units: readonly UnitRef[]; onFilter: (filter: RegisterFilter) => void };

export function RegisterFilters({ filter, units, onFilter }: Props) {
  const { t } = useTranslation(['register', 'common']);
  const formats = useFormats();
  const procedures = useQuery(proceduresQuery).data ?? [];
  const change = (name: keyof RegisterFilter) => (event: { currentTarget: { value: string } }) =>
    onFilter({ ...filter, [name]: event.currentTarget.value || undefined });
  return (
    <search className={classes.filters} aria-label={t('filter')}>
      <NativeSelect
        label={t('unit')}
        value={filter.unit}
        onChange={change('unit')}
        data={units.map((unit) => ({ value: unit.code, label: formats.unit(unit.name) }))}
      />
      <DayField label={t('from')} day={filter.from} onDay={(from) => from && onFilter({ ...filter, from })} />
      <DayField label={t('to')} day={filter.to} onDay={(to) => to && onFilter({ ...filter, to })} />
      <NativeSelect
        label={t('procedure')}
        value={filter.procedure ?? ''}
        onChange={change('procedure')}
        data={[
          { value: '', label: t('allProcedures') },
          ...procedures.map((it) => ({ value: it.code, label: formats.text(it.name) })),
        ]}
      />
      <NativeSelect
        label={t('status')}
        value={filter.status ?? ''}
        onChange={change('status')}
        data={[
          { value: '', label: t('allStatuses') },
          ...STATUSES.map((value) => ({ value, label: t(`common:status.${value}`) })),
        ]}
      />
    </search>
  );
}
