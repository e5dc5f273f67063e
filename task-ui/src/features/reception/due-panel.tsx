import { useTranslation } from 'react-i18next';
import type { ReceptionPreview } from '../../api/types';
import { Panel } from '../../components/panel';
import { useFormats } from '../../lib/formats';
import classes from './reception.module.css';
import type { Preview } from './use-preview';

/** What the citizen asks first: how much, and when. With the reasons for the date. Pale while it is computed anew. */
export function DuePanel({ preview: { known: preview, current, error } }: { preview: Preview }) {
  const { t } = useTranslation('reception');
  const formats = useFormats();
  if (!preview || error) return null;
  return (
    <div className={classes.due} data-stale={!current} aria-busy={!current}>
      <Panel title={t('due.title')}>
        {preview.dueAtIfReceivedNow && (
          <p className={`${classes.dueAt} digits`}>
            <time dateTime={preview.dueAtIfReceivedNow}>{formats.dateTime(preview.dueAtIfReceivedNow)}</time>
          </p>
        )}
        <ol className={classes.sentences}>
          {preview.explanation.map((sentence) => (
            <li key={sentence.vi}>{formats.text(sentence)}</li>
          ))}
        </ol>
        {preview.fee && <Fees fee={preview.fee} />}
        {preview.missing.length > 0 && (
          <>
            <p className={classes.quiet}>{t('due.missing')}</p>
            <ul className={classes.sentences}>
              {preview.missing.map((field) => (
                <li key={field.vi}>{formats.text(field)}</li>
              ))}
            </ul>
          </>
        )}
      </Panel>
    </div>
  );
}

function Fees({ fee }: { fee: NonNullable<ReceptionPreview['fee']> }) {
  const { t } = useTranslation('reception');
  const formats = useFormats();
  return (
    <dl className={classes.fees}>
      {fee.items.map((item) => (
        <div key={item.code}>
          <dt>{formats.text(item.name)}</dt>
          <dd className="digits">{formats.money(item.amount)}</dd>
        </div>
      ))}
      <div className={classes.total}>
        <dt>{t('due.fee')}</dt>
        <dd className="digits">{fee.total === 0 ? t('due.free') : formats.money(fee.total)}</dd>
      </div>
    </dl>
  );
}
