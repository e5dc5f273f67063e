import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import tags from '../../components/tags.module.css';
import { useFormats } from '../../lib/formats';
import { type AtDesk, type HandOverRow, listsQuery } from './api/hand-overs';
import classes from './hand-overs.module.css';

/** How far a list has come, with the tone of its tag. */
function stateOf({ count, given, received, notReceived }: HandOverRow) {
  if (given < count) return { state: 'made', tone: 'plain' } as const;
  if (received + notReceived < count) return { state: 'underWay', tone: 'warn' } as const;
  return notReceived > 0 ? ({ state: 'lacking', tone: 'danger' } as const) : ({ state: 'done', tone: 'ok' } as const);
}

/** Lists that this side has made or is to receive, newest first. */
export function ListsSection({ desk }: { desk: AtDesk }) {
  const { t } = useTranslation(['handOvers', 'common']);
  const query = useInfiniteQuery(listsQuery(desk));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={classes.section} aria-labelledby="lists-title">
      <h2 id="lists-title">{t('lists')}</h2>
      {query.isPending && <Loading lines={4} />}
      {query.isError && !query.data && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && rows.length === 0 && <Empty title={t('noLists')} text={t('noListsText')} />}
      {rows.length > 0 && (
        <table className={classes.table}>
          <caption className={classes.hidden}>{t('lists')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.list')}</th>
              <th scope="col">{t('column.way')}</th>
              <th scope="col">{t('column.made')}</th>
              <th scope="col">{t('column.count')}</th>
              <th scope="col">{t('column.state')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.serial} row={row} outgoing={row.giver === desk.side && row.from.code === desk.unit} />
            ))}
          </tbody>
        </table>
      )}
      {query.hasNextPage && (
        <Button
          className={classes.more}
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('common:loadMore')}
        </Button>
      )}
    </section>
  );
}

function Row({ row, outgoing }: { row: HandOverRow; outgoing: boolean }) {
  const { t } = useTranslation('handOvers');
  const formats = useFormats();
  const { state, tone } = stateOf(row);
  const unit = formats.unit((outgoing ? row.to : row.from).name);
  return (
    <tr>
      <th scope="row">
        <Link to="/hand-overs/$serial" params={{ serial: row.serial }} className={classes.code}>
          {row.serial}
        </Link>
      </th>
      <td data-label={t('column.way')}>{t(outgoing ? 'outgoing' : 'incoming', { unit })}</td>
      <td data-label={t('column.made')}>
        <span>
          <span className={classes.digits}>{formats.dateTime(row.madeAt)}</span>
          <span className={classes.quiet}>{row.madeBy.name}</span>
        </span>
      </td>
      <td data-label={t('column.count')} className={classes.digits}>
        {formats.number(row.count)}
      </td>
      <td data-label={t('column.state')}>
        <span className={tags.tag} data-tone={tone}>
          {t(`state.${state}`)}
        </span>
      </td>
    </tr>
  );
}
