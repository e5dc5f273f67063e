import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { type AtDesk, type HandOverView, waitingQuery } from './api/hand-overs';
import classes from './hand-overs.module.css';
import { WaitingGroup } from './waiting-group';

type Props = { desk: AtDesk; onMade: (list: HandOverView) => void };

/** What waits to be handed over, for each unit that is to receive by itself: a list goes to one. */
export function WaitingSection({ desk, onMade }: Props) {
  const { t } = useTranslation(['handOvers', 'common']);
  const query = useInfiniteQuery(waitingQuery(desk));
  const papers = query.data?.pages.flatMap((page) => page.items) ?? [];
  const units = [...new Set(papers.map(({ to }) => to.code))];
  return (
    <section className={classes.section} aria-labelledby="waiting-title">
      <h2 id="waiting-title">{t('waiting')}</h2>
      {query.isPending && <Loading lines={4} />}
      {query.isError && !query.data && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && papers.length === 0 && <Empty title={t('noneWaiting')} text={t('noneWaitingText')} />}
      {units.map((unit) => (
        <WaitingGroup key={unit} desk={desk} papers={papers.filter(({ to }) => to.code === unit)} onMade={onMade} />
      ))}
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
