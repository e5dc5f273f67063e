import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/use-session';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { SearchField } from '../../components/search-field';
import { fold } from '../../lib/fold';
import { useFormats } from '../../lib/formats';
import { type ProcedureRow, proceduresQuery } from './api/get-procedures';
import classes from './catalogue.module.css';
import { Drafts } from './drafts';
import { Incomplete } from './incomplete';

type Props = { q: string; onQ: (q: string) => void };

/** Every procedure in force, to be found by name, code or sector, with or without diacritics. */
export function ProceduresPage({ q, onQ }: Props) {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const { may } = useSession();
  const query = useQuery(proceduresQuery);
  const wanted = fold(q);
  const rows = (query.data ?? []).filter((row) =>
    fold(`${row.code} ${formats.text(row.name)} ${formats.text(row.sector)}`).includes(wanted),
  );
  return (
    <div className={classes.page}>
      <PageHeader title={t('list.title')} lead={t('list.lead')} />
      <div className={classes.search}>
        <SearchField label={t('list.search')} placeholder={t('list.searchHint')} value={q} onChange={onQ} />
      </div>
      {may('EDIT_DRAFT') && <Drafts wanted={wanted} />}
      {query.isPending && <Loading label={t('list.loading')} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.data && rows.length === 0 && (
        <Empty
          title={q ? t('list.noHit', { q }) : t('list.none')}
          text={q ? t('list.noHitText') : t('list.noneText')}
        />
      )}
      {rows.length > 0 && <Table rows={rows} />}
      <Incomplete wanted={wanted} />
    </div>
  );
}

function Table({ rows }: { rows: readonly ProcedureRow[] }) {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  return (
    <table className={`${classes.table} ${classes.list}`}>
      <caption className={classes.hidden}>{t('list.caption')}</caption>
      <thead>
        <tr>
          {(['code', 'name', 'sector', 'inForce', 'versions', 'open'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`list.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <td data-label={t('list.code')} className={classes.digits}>
              {row.code}
            </td>
            <th scope="row">
              <Link to="/catalogue/$code" params={{ code: row.code }}>
                {formats.text(row.name)}
              </Link>
            </th>
            <td data-label={t('list.sector')}>{formats.text(row.sector)}</td>
            <td data-label={t('list.inForce')} className={classes.digits}>
              {row.inForce}
            </td>
            <td data-label={t('list.versions')} className={classes.digits}>
              {formats.number(row.versions)}
            </td>
            <td data-label={t('list.open')} className={classes.digits}>
              {formats.number(row.open)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
