import { useTranslation } from 'react-i18next';
import type { Facet } from '../../api/types';
import { useFormats } from '../../lib/formats';
import classes from './monitoring.module.css';

type Props = {
  label: string;
  facets: readonly Facet[];
  chosen: string | undefined;
  onChoose: (value: string | undefined) => void;
};

/** One facet as a row of switches with counts; choosing the chosen one again lifts the filter. */
export function FacetRow({ label, facets, chosen, onChoose }: Props) {
  const { t } = useTranslation('monitoring');
  const formats = useFormats();
  if (facets.length === 0 && !chosen) return null;
  return (
    <fieldset className={classes.facets}>
      <legend>{label}</legend>
      <button type="button" aria-pressed={!chosen} onClick={() => onChoose(undefined)}>
        {t('attention.all')}
      </button>
      {facets.map((facet) => (
        <button
          key={facet.value}
          type="button"
          aria-pressed={facet.value === chosen}
          onClick={() => onChoose(facet.value === chosen ? undefined : facet.value)}
        >
          {formats.text(facet.label)} <span className={classes.facetCount}>{formats.number(facet.count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
