import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../components/day-field';
import { useFormats } from '../../lib/formats';
import classes from './search.module.css';
import { DATED, type Dated, datedOf, type SearchFilter, spanned, spanOf } from './search-filter';

type Props = { filter: SearchFilter; onChange: (values: SearchFilter) => void };

/** Between which days a date of the dossier lies; the months that are counted below go by the same date. */
export function DateSpan({ filter, onChange }: Props) {
  const { t } = useTranslation('search');
  const { longDate } = useFormats();
  const dated = datedOf(filter);
  const { from, to } = spanOf(dated, filter);
  const others = DATED.filter((each) => each !== dated && Object.values(spanOf(each, filter)).some(Boolean));
  const disordered = from !== undefined && to !== undefined && to < from;
  return (
    <fieldset className={classes.span}>
      <legend>{t('span.title')}</legend>
      <NativeSelect
        aria-label={t('span.dated')}
        data={DATED.map((value) => ({ value, label: t(`span.${value}`) }))}
        value={dated}
        onChange={({ currentTarget }) =>
          onChange({ months: currentTarget.value === DATED[0] ? undefined : (currentTarget.value as Dated) })
        }
      />
      <DayField label={t('span.from')} day={from ?? ''} onDay={(day) => onChange(spanned(dated, { from: day, to }))} />
      <DayField
        label={t('span.to')}
        day={to ?? ''}
        error={disordered ? t('span.order') : undefined}
        onDay={(day) => onChange(spanned(dated, { from, to: day }))}
      />
      {others.map((each) => (
        <p key={each} className={classes.otherSpan}>
          <span>
            {t(`span.${each}`)}: {days(spanOf(each, filter), longDate)}
          </span>
          <button
            type="button"
            aria-label={t('span.drop', { name: t(`span.${each}`) })}
            onClick={() => onChange(spanned(each, {}))}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </p>
      ))}
    </fieldset>
  );
}

const days = ({ from, to }: ReturnType<typeof spanOf>, write: (day: string) => string) =>
  `${from ? write(from) : '…'} – ${to ? write(to) : '…'}`;
