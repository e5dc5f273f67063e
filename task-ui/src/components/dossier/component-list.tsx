import { useTranslation } from 'react-i18next';
import type { CopyCounts, ReceivedComponent } from '../../api/types';
import { useFormats } from '../../lib/formats';
import classes from './dossier.module.css';

const KINDS = ['original', 'certified', 'photocopy'] as const;

const isThere = (counts: CopyCounts) => KINDS.some((kind) => counts[kind] > 0);

/** Why nothing of it lies in the dossier though nothing is missing. */
function whyNothing(component: ReceivedComponent) {
  if (component.manner === 'SHOWN') return 'shownOnly';
  if (component.manner === 'DATA') return 'data';
  return isThere(component) ? 'optional' : 'electronic';
}

/** Components of a dossier: what was required and what is there; no cell stays empty. */
export function ComponentList({ components }: { components: ReceivedComponent[] }) {
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
              {!component.missing && !isThere(component.received) && (
                <span className={classes.quiet}>{t(`component.${whyNothing(component)}`)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
