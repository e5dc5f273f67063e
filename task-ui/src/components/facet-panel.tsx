import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Facet } from '../api/types';
import { useFormats } from '../lib/formats';
import classes from './facet-panel.module.css';

export type FacetGroup = { name: string; title: string; facets: Facet[]; chosen: string | undefined };

type Props = {
  label: string;
  groups: FacetGroup[];
  onChoose: (name: string, value: string | undefined) => void;
  onClear: () => void;
};

/** Filters with the number of rows behind each choice; on a narrow screen they fold away under one button. */
export function FacetPanel({ label, groups, onChoose, onClear }: Props) {
  const { t } = useTranslation();
  const [open, { toggle }] = useDisclosure(false);
  // without any choice a button that opens an empty box would mislead
  if (!groups.some(offersChoice)) return <section aria-label={label} className={classes.panel} />;
  const chosen = groups.filter((group) => group.chosen !== undefined).length;
  return (
    <section aria-label={label} className={classes.panel} data-open={open}>
      <button type="button" className={classes.toggle} aria-expanded={open} onClick={toggle}>
        {label}
        {chosen > 0 && ` (${chosen})`}
        <span className={classes.chevron} aria-hidden="true" />
      </button>
      <div className={classes.groups}>
        {groups.map((group) => (
          <Group key={group.name} group={group} onChoose={(value) => onChoose(group.name, value)} />
        ))}
        {chosen > 0 && (
          <button type="button" className={classes.clear} onClick={onClear}>
            {t('clearFilters')}
          </button>
        )}
      </div>
    </section>
  );
}

/** One choice that is not chosen would filter nothing. */
const offersChoice = ({ facets, chosen }: FacetGroup) => facets.length > 1 || chosen !== undefined;

function Group({ group, onChoose }: { group: FacetGroup; onChoose: (value: string | undefined) => void }) {
  const formats = useFormats();
  if (!offersChoice(group)) return null;
  return (
    <fieldset className={classes.group}>
      <legend>{group.title}</legend>
      {group.facets.map((facet) => {
        const pressed = facet.value === group.chosen;
        return (
          <button
            key={facet.value}
            type="button"
            className={classes.choice}
            aria-pressed={pressed}
            onClick={() => onChoose(pressed ? undefined : facet.value)}
          >
            <span>{formats.text(facet.label)}</span>
            <span className={`${classes.count} digits`}>{formats.number(facet.count)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
