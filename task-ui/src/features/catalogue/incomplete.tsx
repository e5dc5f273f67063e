import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { fold } from '../../lib/fold';
import { useFormats } from '../../lib/formats';
import { incompleteQuery } from './api/get-procedures';
import classes from './catalogue.module.css';

/** Procedures that nobody can apply for yet, and what is missing of each. */
export function Incomplete({ wanted }: { wanted: string }) {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const query = useQuery(incompleteQuery);
  if (query.isPending) return <Loading label={t('list.loading')} />;
  if (query.isError) return <Failure error={query.error} onRetry={() => query.refetch()} />;
  const rows = query.data.filter((row) => fold(`${row.code} ${formats.text(row.name)}`).includes(wanted));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="incomplete-title" className={classes.more}>
      <h2 id="incomplete-title">{t('incomplete.title')}</h2>
      <p className={classes.quiet}>{t('incomplete.lead')}</p>
      <table className={`${classes.table} ${classes.list}`}>
        <caption className={classes.hidden}>{t('incomplete.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('list.code')}</th>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('incomplete.missing')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <td data-label={t('list.code')} className={classes.digits}>
                {row.code}
              </td>
              <th scope="row">{formats.text(row.name)}</th>
              <td data-label={t('incomplete.missing')}>
                {row.missing.map((part) => t(`incomplete.part.${part as 'term'}`)).join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
