import { useTranslation } from 'react-i18next';
import type { OpenWait as Wait } from '../../api/types';
import { useFormats } from '../../lib/formats';
import classes from './dossier.module.css';

/** Whom the dossier waits for while no officer has a step to do. */
export function OpenWait({ wait }: { wait: Wait }) {
  const { t } = useTranslation('dossier');
  const { text, dateTime } = useFormats();
  return (
    <ul className={classes.openTasks} aria-label={t('waiting.label')}>
      <li>
        <span className={classes.openStep}>{text(wait.name)}</span>
        <span>{t('waiting.awaited', { what: text(wait.awaited) })}</span>
        <span className="digits">{t('waiting.since', { at: dateTime(wait.since) })}</span>
        {wait.until && <span className="digits">{t('waiting.until', { at: dateTime(wait.until) })}</span>}
      </li>
    </ul>
  );
}
