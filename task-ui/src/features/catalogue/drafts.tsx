import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { fold } from '../../lib/fold';
import { useFormats } from '../../lib/formats';
import { draftsQuery } from './api/get-drafts';
import classes from './catalogue.module.css';

/** Procedures that analysts try out from their own editor, with what the last save of each came to. */
export function Drafts({ wanted }: { wanted: string }) {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const query = useQuery(draftsQuery);
  if (query.isPending) return <Loading label={t('draft.loading')} />;
  if (query.isError) return <Failure error={query.error} onRetry={() => query.refetch()} />;
  const named = (draft: (typeof query.data)[number]) => (draft.deployed ? formats.text(draft.deployed.name) : '');
  const rows = query.data.filter((draft) => fold(`${draft.slug} ${named(draft)}`).includes(wanted));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="drafts-title" className={classes.more}>
      <h2 id="drafts-title">{t('draft.title')}</h2>
      <p className={classes.quiet}>{t('draft.lead')}</p>
      <table className={`${classes.table} ${classes.list}`}>
        <caption className={classes.hidden}>{t('draft.title')}</caption>
        <thead>
          <tr>
            {(['slug', 'name', 'savedAt', 'state'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`draft.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((draft) => (
            <tr key={draft.slug}>
              <th scope="row" data-label={t('draft.slug')}>
                <Link to="/catalogue/drafts/$slug" params={{ slug: draft.slug }}>
                  {draft.slug}
                </Link>
              </th>
              <td data-label={t('draft.name')}>{named(draft) || '—'}</td>
              <td data-label={t('draft.savedAt')} className={classes.digits}>
                {formats.dateTime(draft.savedAt)}
              </td>
              <td data-label={t('draft.state')} data-late={draft.findings.length > 0 || undefined}>
                {draft.findings.length === 0 ? t('draft.sound') : t('draft.faults', { count: draft.findings.length })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
