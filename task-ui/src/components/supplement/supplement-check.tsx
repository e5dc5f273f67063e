import { useTranslation } from 'react-i18next';
import type { DossierDetail, Supplement } from '../../api/types';
import { useFormats } from '../../lib/formats';
import { CheckedItem } from './checked-item';
import { itemFiles, verdictOf } from './item-files';
import classes from './supplement.module.css';

type Props = { dossier: DossierDetail; supplement: Supplement; mayCheck: boolean };

/** What was asked for, item by item, with the old and the new papers; only that is checked again. */
export function SupplementCheck({ dossier, supplement, mayCheck }: Props) {
  const { t } = useTranslation('supplement');
  const formats = useFormats();
  const verdicts = supplement.items.map((item) => verdictOf(item, itemFiles(dossier, supplement, item)));
  const accepted = verdicts.filter((verdict) => verdict === 'ACCEPTED').length;
  const asked = new Set(supplement.items.map((item) => item.componentCode));
  const others = dossier.components.filter((component) => !asked.has(component.code));
  return (
    <div className={classes.check}>
      <p className={classes.lead}>
        {t('asked', { number: supplement.number, at: formats.dateTime(supplement.requestedAt) })}{' '}
        {supplement.deadline && t('deadline', { at: formats.dateTime(supplement.deadline) })}{' '}
        <strong role="status">{t('progress', { accepted, count: supplement.items.length })}</strong>
      </p>
      <ol className={classes.items}>
        {supplement.items.map((item, index) => (
          <CheckedItem
            key={`${item.componentCode} ${item.text}`}
            dossier={dossier}
            supplement={supplement}
            item={item}
            number={index + 1}
            mayCheck={mayCheck}
          />
        ))}
      </ol>
      {verdicts.some((verdict) => verdict === 'LACKING' || verdict === 'AGAIN') && (
        <p className={classes.held}>{t('held')}</p>
      )}
      {others.length > 0 && (
        <details className={classes.others}>
          <summary>{t('others', { count: others.length })}</summary>
          <ul>
            {others.map((component) => (
              <li key={component.code}>{formats.text(component.name)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
