import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facet } from '../api/types';
import { useFormats } from '../lib/formats';
import classes from './facet-panel.module.css';

/** Values to choose one of; `without` is the one that is left out, `partial` says that some rows have no value at all. */
export type FacetGroup = {
  name: string;
  title: string;
  facets: Facet[];
  chosen: string | undefined;
  without?: string | undefined;
  partial?: boolean;
};

type Props = {
  label: string;
  groups: FacetGroup[];
  onChoose: (name: string, value: string | undefined) => void;
  /** Leaves the rows of a value out; a list that cannot does without. */
  onWithout?: (name: string, value: string | undefined) => void;
  onClear: () => void;
  /** More to filter by, above the choices. */
  children?: ReactNode;
};

/** Filters with the number of rows behind each choice; on a narrow screen they fold away under one button. */
export function FacetPanel({ label, groups, onChoose, onWithout, onClear, children }: Props) {
  const { t } = useTranslation();
  const [open, { toggle }] = useDisclosure(false);
  // without any choice a button that opens an empty box would mislead
  if (!groups.some(offersChoice) && !children) return <section aria-label={label} className={classes.panel} />;
  const chosen = groups.flatMap((group) => [group.chosen, group.without]).filter((value) => value !== undefined).length;
  return (
    <section aria-label={label} className={classes.panel} data-open={open}>
      <button type="button" className={classes.toggle} aria-expanded={open} onClick={toggle}>
        {label}
        {chosen > 0 && ` (${chosen})`}
        <span className={classes.chevron} aria-hidden="true" />
      </button>
      <div className={classes.groups}>
        {children}
        {groups.map((group) => (
          <Group
            key={group.name}
            group={group}
            onChoose={(value) => onChoose(group.name, value)}
            onWithout={onWithout && 'without' in group ? (value) => onWithout(group.name, value) : undefined}
          />
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

/** One choice that is not chosen would filter nothing, unless some rows are without it. */
const offersChoice = ({ facets, chosen, without, partial }: FacetGroup) =>
  facets.length > (partial ? 0 : 1) || chosen !== undefined || without !== undefined;

type GroupProps = {
  group: FacetGroup;
  onChoose: (value: string | undefined) => void;
  onWithout: ((value: string | undefined) => void) | undefined;
};

function Group({ group, onChoose, onWithout }: GroupProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!offersChoice(group)) return null;
  return (
    <fieldset className={classes.group}>
      <legend>{group.title}</legend>
      {group.facets.map((facet) => {
        const pressed = facet.value === group.chosen;
        const left = facet.value === group.without;
        return (
          <div key={facet.value} className={classes.row}>
            <button
              type="button"
              className={classes.choice}
              data-left={left}
              aria-pressed={pressed}
              onClick={() => onChoose(pressed ? undefined : facet.value)}
            >
              <span>{formats.text(facet.label)}</span>
              <span className={`${classes.count} digits`}>{formats.number(facet.count)}</span>
            </button>
            {onWithout && (
              <button
                type="button"
                className={classes.without}
                aria-pressed={left}
                aria-label={t('without', { name: formats.text(facet.label) })}
                title={t('without', { name: formats.text(facet.label) })}
                onClick={() => onWithout(left ? undefined : facet.value)}
              >
                <span aria-hidden="true">−</span>
              </button>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
