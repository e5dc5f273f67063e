import { Button, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noticesQuery, useRead } from '../../api/notices';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Outdated } from '../../components/outdated';
import { PageHeader } from '../../components/page-header';
import { useProblemText } from '../../components/problem-text';
import { useKeys } from '../../lib/keyboard';
import { NoticeRow } from './notice-row';
import classes from './notices.module.css';

/** What the officer was told: a page at a time, the newest first. */
export function NoticesPage() {
  const { t } = useTranslation('notices');
  const problemText = useProblemText();
  const [unread, setUnread] = useState(false);
  const query = useInfiniteQuery(noticesQuery(unread));
  const read = useRead();
  const list = useRef<HTMLUListElement>(null);
  const move = (by: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links[Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
  };
  useKeys({ j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1) });
  const notices = query.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = notices[0]?.at;
  const mark = (which: { id?: number; upTo: string }) =>
    read.mutate(which, {
      onError: (error) =>
        notifications.show({ color: 'red', title: t('readFailed'), message: problemText(error).title }),
    });
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} lead={t('lead')}>
        <Button component={Link} to="/notices/preferences" variant="default">
          {t('preferences')}
        </Button>
        <Button
          variant="default"
          disabled={!notices.some((notice) => !notice.read)}
          loading={read.isPending && read.variables.id === undefined}
          onClick={() => newest && mark({ upTo: newest })}
        >
          {t('readAll')}
        </Button>
      </PageHeader>
      <SegmentedControl
        className={classes.which}
        aria-label={t('which')}
        value={unread ? 'unread' : 'all'}
        onChange={(value) => setUnread(value === 'unread')}
        data={[
          { value: 'all', label: t('all') },
          { value: 'unread', label: t('unread') },
        ]}
      />
      {query.isPending && <Loading lines={8} />}
      {query.isError && !query.data && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.isError && query.data && <Outdated error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && notices.length === 0 && (
        <Empty title={t(unread ? 'noneUnread' : 'none')} text={t(unread ? 'noneUnreadText' : 'noneText')} />
      )}
      {notices.length > 0 && (
        <ul ref={list} className={classes.list} aria-label={t('title')}>
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onRead={() => mark({ id: notice.id, upTo: notice.at })} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
