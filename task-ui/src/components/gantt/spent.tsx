import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import classes from './gantt.module.css';
import type { Timeline } from './timeline';

const PARTS = ['office', 'applicant', 'agency'] as const;

type Props = { spent: Timeline['spent']; late: Timeline['late'] };

/** How the dossier's office time divides between us, the applicant and other agencies, and what of it was late. */
export function Spent({ spent, late }: Props) {
  const { t } = useTranslation('monitoring');
  const formats = useFormats();
  return (
    <div>
      <dl className={classes.spent}>
        {PARTS.map((part) => (
          <div key={part} data-part={part}>
            <dt>{t(`spent.${part}`)}</dt>
            <dd>{formats.officeTime(spent[part])}</dd>
            {late[part] > 0 && (
              <dd className={classes.late}>{t('spent.late', { time: formats.officeTime(late[part]) })}</dd>
            )}
          </div>
        ))}
      </dl>
      <p className={classes.counted}>{t('spent.counted')}</p>
    </div>
  );
}
