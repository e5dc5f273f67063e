import { SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import { unitsQuery } from '../calendar/api/get-units';
import classes from './absence.module.css';
import type { AbsenceSearch } from './absence-page';
import { colleaguesQuery } from './api/absences';

type Props = {
  search: AbsenceSearch;
  me: string | undefined;
  ownUnit: string | undefined;
  onSearch: (search: AbsenceSearch) => void;
};

/** For managers: whose absences these are. */
export function OfficerPicker({ search, me, ownUnit, onSearch }: Props) {
  const { t } = useTranslation('absence');
  const formats = useFormats();
  const others = search.unit !== undefined || me === undefined;
  const unit = search.unit ?? ownUnit;
  const units = useQuery({ ...unitsQuery, enabled: others });
  const colleagues = useQuery({ ...colleaguesQuery(unit ?? ''), enabled: others && unit !== undefined });
  return (
    <section className={classes.card} aria-label={t('whose')}>
      {me !== undefined && (
        <SegmentedControl
          aria-label={t('whose')}
          value={others ? 'other' : 'mine'}
          data={[
            { value: 'mine', label: t('mine') },
            { value: 'other', label: t('other') },
          ]}
          onChange={(value) => onSearch(value === 'mine' ? {} : { unit: ownUnit })}
        />
      )}
      {others && (
        <>
          <p className={classes.quiet}>{t('chooseOfficer')}</p>
          <div className={classes.days}>
            <Select
              label={t('unit')}
              searchable
              allowDeselect={false}
              data={(units.data ?? []).map((it) => ({ value: it.code, label: formats.text(it.name) }))}
              value={unit ?? null}
              onChange={(chosen) => chosen && onSearch({ unit: chosen })}
            />
            <Select
              label={t('officer')}
              searchable
              allowDeselect={false}
              data={(colleagues.data ?? [])
                .filter((it) => it.id !== me)
                .map((it) => ({ value: it.id, label: it.name }))}
              value={search.officer ?? null}
              onChange={(chosen) => chosen && onSearch({ unit, officer: chosen })}
            />
          </div>
        </>
      )}
    </section>
  );
}
