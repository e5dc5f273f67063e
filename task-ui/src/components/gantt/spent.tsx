import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import classes from './gantt.module.css';
import type { Timeline } from './timeline';

const PARTS = ['office', 'applicant', 'agency'] as const;

/** How the dossier's office time divides between us, the applicant and other agencies. */
export function Spent({ spent }: { spent: Timeline['spent'] }) {
  const { t } = useTranslation('monitoring');
  const formats = useFormats();
  return (
    <dl className={classes.spent}>
      {PARTS.map((part) => (
        <div key={part} data-part={part}>
          <dt>{t(`spent.${part}`)}</dt>
          <dd>{formats.officeTime(spent[part])}</dd>
        </div>
      ))}
    </dl>
  );
}
