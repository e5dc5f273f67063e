import { useTranslation } from 'react-i18next';
import type { CorrectionPreview } from '../../api/schema';
import { useFormats } from '../../lib/formats';
import classes from './amend.module.css';

/** What the correction would change, and what its facts would give but do not change by themselves. */
export function CorrectionEffects({ preview }: { preview: CorrectionPreview }) {
  const { t } = useTranslation('amend');
  const { text, dateTime, money } = useFormats();
  const { term, fee } = preview;
  return (
    <section className={classes.effects} role="status">
      <h3>{t('correct.effects')}</h3>
      <ul>
        {preview.fields.map((field) => (
          <li key={field.field}>
            {text(field.label)}: <span className="visually-hidden">{t('correct.before')} </span>
            <del>{field.before ? text(field.before) : t('correct.empty')}</del> →{' '}
            <span className="visually-hidden">{t('correct.after')} </span>
            <ins>{field.after ? text(field.after) : t('correct.empty')}</ins>
          </li>
        ))}
        {preview.slip && <li>{t('correct.slip', { serial: preview.slip })}</li>}
        {term && (
          <li>
            {term.dueAfter
              ? t('correct.term', { before: text(term.before), after: text(term.after), due: dateTime(term.dueAfter) })
              : t('correct.termOnly', { before: text(term.before), after: text(term.after) })}
          </li>
        )}
        {fee && <li>{t('correct.fee', { before: money(fee.before), after: money(fee.after) })}</li>}
        {preview.duplicates.map((other) => (
          <li key={other.code}>{t('correct.duplicate', { code: other.code })}</li>
        ))}
      </ul>
    </section>
  );
}
