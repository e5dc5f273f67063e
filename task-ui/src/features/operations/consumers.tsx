import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import type { Consumer } from './api/operations';
import classes from './operations.module.css';
import { useConsumerName } from './use-consumer-name';

const COLUMNS = ['name', 'behind', 'parked', 'holder', 'lastError'] as const;

/** Who reads the journal, how far each has come, and where it runs. */
export function Consumers({ consumers }: { consumers: readonly Consumer[] }) {
  const { t } = useTranslation('operations');
  const formats = useFormats();
  const name = useConsumerName();
  return (
    <section className={classes.card} aria-labelledby="consumers-title">
      <h2 id="consumers-title">{t('consumers.title')}</h2>
      {consumers.length === 0 ? (
        <p className={classes.quiet}>{t('consumers.none')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`consumers.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {consumers.map((consumer) => (
              <tr key={consumer.name}>
                <th scope="row">{name(consumer.name)}</th>
                <td data-label={t('consumers.behind')} className={classes.digits}>
                  {consumer.behind === 0 ? t('consumers.caughtUp') : formats.number(consumer.behind)}
                </td>
                <td
                  data-label={t('consumers.parked')}
                  className={classes.digits}
                  data-bad={consumer.parked > 0 || undefined}
                >
                  {formats.number(consumer.parked)}
                </td>
                <td data-label={t('consumers.holder')}>{consumer.holder ?? t('consumers.nobody')}</td>
                <td data-label={t('consumers.lastError')}>
                  {consumer.lastError ? <Waiting reason={consumer.lastError} /> : t('consumers.noError')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What it means in words; the program's own text, for whoever looks after it, is English. */
function Waiting({ reason }: { reason: string }) {
  const { t } = useTranslation('operations');
  return (
    <>
      {t('consumers.again')} <code lang="en">{reason}</code>
    </>
  );
}
