import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import classes from './search.module.css';

const NOTICEABLE = 2_000;

/** How many were found, whether they only come near what was typed, and how far the index is behind when one could notice it. */
export function IndexState({ total, lagMillis, similar }: { total: number; lagMillis: number; similar: boolean }) {
  const { t } = useTranslation('search');
  const formats = useFormats();
  return (
    <p role="status" className={classes.state}>
      {t('total', { count: total, shown: formats.number(total) })}
      {similar && <span> {t('similar')}</span>}
      {lagMillis > NOTICEABLE && (
        <span className={classes.lag}> {t('lag', { seconds: formats.number(Math.round(lagMillis / 1000)) })}</span>
      )}
    </p>
  );
}
