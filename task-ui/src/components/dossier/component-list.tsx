import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyCounts, ReceivedComponent } from '../../api/types';
import { useFormats } from '../../lib/formats';
import { partOnDemand } from '../on-demand';
import classes from './dossier.module.css';

const OriginDialog = partOnDemand(async () => (await import('./origin-dialog')).OriginDialog);

const KINDS = ['original', 'certified', 'photocopy'] as const;

const isThere = (counts: CopyCounts) => KINDS.some((kind) => counts[kind] > 0);

/** Why nothing of it lies in the dossier though nothing is missing. */
function whyNothing(component: ReceivedComponent) {
  if (component.manner === 'SHOWN') return 'shownOnly';
  if (component.manner === 'DATA') return 'data';
  return isThere(component) ? 'optional' : 'electronic';
}

type Props = {
  components: ReceivedComponent[];
  /** Code of the dossier where one may say what was digitised or is used again. */
  changeIn?: string;
};

/** Components of a dossier: what was required and what is there; no cell stays empty. */
export function ComponentList({ components, changeIn }: Props) {
  const { t } = useTranslation('dossier');
  const { text } = useFormats();
  if (components.length === 0) return <p className={classes.quiet}>{t('component.none')}</p>;
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{t('component.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('component.name')}</th>
          <th scope="col">{t('component.received')}</th>
        </tr>
      </thead>
      <tbody>
        {components.map((component) => (
          <tr key={component.code}>
            <th scope="row">{text(component.name)}</th>
            <td>
              {component.missing && <span className={classes.missing}>{t('component.missing')}</span>}
              <Counts counts={component.received} />
              <Origin component={component} changeIn={changeIn} />
              {!component.missing && !component.origin.reusedKind && !isThere(component.received) && (
                <span className={classes.quiet}>{t(`component.${whyNothing(component)}`)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Origin({ component, changeIn }: { component: ReceivedComponent; changeIn?: string }) {
  const { t } = useTranslation('dossier');
  const { text } = useFormats();
  const [open, setOpen] = useState(false);
  const { digitised, reusedSource } = component.origin;
  return (
    <>
      {digitised && <span className={classes.copies}>{t('component.digitised')}</span>}
      {reusedSource && <span className={classes.source}>{t('component.reused', { source: reusedSource })}</span>}
      {changeIn && (
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
          {t('component.origin')}
          <span className="visually-hidden"> {text(component.name)}</span>
        </Button>
      )}
      {open && changeIn && <OriginDialog code={changeIn} component={component} onClose={() => setOpen(false)} />}
    </>
  );
}

function Counts({ counts }: { counts: CopyCounts }) {
  const { t } = useTranslation('dossier');
  const given = KINDS.filter((kind) => counts[kind] > 0);
  return given.map((kind) => (
    <span key={kind} className={classes.copies}>
      {t(`component.${kind}`, { amount: counts[kind] })}
    </span>
  ));
}
