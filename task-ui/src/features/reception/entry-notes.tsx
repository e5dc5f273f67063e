import { useTranslation } from 'react-i18next';
import classes from './reception.module.css';
import type { Said } from './use-person';

/** How one gets through the declaration by keyboard, and what the population database filled in. */
export function EntryNotes({ said }: { said: Said | null }) {
  const { t } = useTranslation('reception');
  return (
    <div className={classes.entryNotes}>
      <p className={classes.quiet}>
        <kbd>Enter</kbd> {t('keys.onward')} · <kbd>1</kbd>–<kbd>9</kbd> {t('keys.choose')} · <kbd>Ctrl Enter</kbd>{' '}
        {t('keys.send')}
      </p>
      <p role="status" className={classes.quiet}>
        {said && t(`person.${said.answer}`, { name: said.name })}
      </p>
    </div>
  );
}
