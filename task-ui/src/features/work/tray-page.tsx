import { Button, Checkbox, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkRequest } from '../../api/schema';
import type { TaskRow } from '../../api/types';
import { BulkPanel } from '../../components/bulk/bulk-panel';
import { RecentButton } from '../../components/bulk/recent-button';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { reasonIn, useProblemText } from '../../components/problem-text';
import { useFormats } from '../../lib/formats';
import { trayQuery } from './api/get-tray';
import { TaskDue } from './task-due';
import classes from './tray.module.css';
import { keepTray } from './tray-queue';
import { signingOf } from './tray-signing';

const route = getRouteApi('/shell/tray');

/** What waits for a leader's hand, the most pressing first; several of one step are signed together. */
export function TrayPage() {
  const { t } = useTranslation('tray');
  const { number, text } = useFormats();
  const { step } = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery(trayQuery(step));
  const [signing, setSigning] = useState<Signing | null>(null);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const steps = query.data?.pages[0]?.facets.step ?? [];
  useEffect(() => keepTray(rows), [rows]);
  if (query.isPending) return <Loading lines={8} />;
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        {rows[0] && (
          <Button onClick={() => void navigate({ to: '/tray/$taskId', params: { taskId: rows[0]?.taskId ?? '' } })}>
            {t('begin', { count: query.data.pages[0]?.total ?? 0, shown: number(query.data.pages[0]?.total ?? 0) })}
          </Button>
        )}
        <RecentButton />
      </PageHeader>
      <nav className={classes.steps} aria-label={t('steps')}>
        {[undefined, ...steps].map((each) => (
          <Button
            key={each?.value ?? ''}
            size="xs"
            variant={step === each?.value ? 'filled' : 'default'}
            aria-pressed={step === each?.value}
            onClick={() => void navigate({ to: '/tray', search: { step: each?.value } })}
          >
            {each ? `${text(each.label)} (${number(each.count)})` : t('all')}
          </Button>
        ))}
      </nav>
      {rows.length === 0 ? (
        <Empty title={t('empty')} text={t('emptyText')} />
      ) : (
        <TrayList
          key={`${step ?? ''}-${signing === null}`}
          rows={rows}
          total={query.data.pages[0]?.total ?? 0}
          step={step}
          onSign={setSigning}
        />
      )}
      {query.hasNextPage && (
        <Button variant="default" onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
      {signing && <SigningPanel signing={signing} onClose={() => setSigning(null)} />}
    </>
  );
}

type Signing = { request: BulkRequest; count: number };

/** Stays when what was signed has left the list. */
function SigningPanel({ signing, onClose }: { signing: Signing; onClose: () => void }) {
  const { t } = useTranslation('bulk');
  const { number } = useFormats();
  const { count, request } = signing;
  return (
    <BulkPanel
      request={request}
      title={t('signTitle', { count, shown: number(count) })}
      confirmLabel={t('sign')}
      onClose={onClose}
    />
  );
}

type ListProps = { rows: TaskRow[]; total: number; step?: string; onSign: (signing: Signing) => void };

function TrayList({ rows, total, step, onSign }: ListProps) {
  const { t } = useTranslation(['tray', 'bulk']);
  const { text, number } = useFormats();
  const cache = useQueryClient();
  const problemText = useProblemText();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const chosen = rows.filter((row) => picked.has(row.taskId));
  const count = all ? total : chosen.length;
  const steps = new Set((all ? rows : chosen).map((row) => row.step));
  const pick = (taskId: string, on: boolean) => {
    setAll(false);
    setPicked((before) => {
      const after = new Set(before);
      if (on) after.add(taskId);
      else after.delete(taskId);
      return after;
    });
  };
  const clear = () => {
    setAll(false);
    setPicked(new Set());
  };
  const sign = async () => {
    const first = all ? rows[0] : chosen[0];
    if (!first) return;
    const decision = await signingOf(cache, first).catch((error: unknown) => {
      notifications.show({ color: 'red', message: reasonIn(problemText(error)) });
      return undefined;
    });
    if (decision === null) notifications.show({ color: 'yellow', message: t('oneByOne') });
    const selection =
      all && step
        ? { all: { list: 'tray', step } }
        : { tasks: chosen.map(({ taskId, version }) => ({ taskId, version })) };
    if (decision) onSign({ request: { kind: 'COMPLETE', selection, decision }, count });
  };
  const everyShown = rows.length > 0 && rows.every((row) => picked.has(row.taskId));
  return (
    <>
      <div className={classes.bar} role="toolbar" aria-label={t('bulk:selectShown')}>
        <Checkbox
          label={t('bulk:selectShown')}
          checked={everyShown || all}
          indeterminate={!everyShown && !all && chosen.length > 0}
          onChange={(event) =>
            event.currentTarget.checked ? setPicked(new Set(rows.map((row) => row.taskId))) : clear()
          }
        />
        {count > 0 && (
          <Group gap="xs">
            <span role="status">{t('bulk:selected', { count, shown: number(count) })}</span>
            {everyShown && !all && step && total > rows.length && (
              <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
                {t('bulk:all', { shown: number(total) })}
              </Button>
            )}
            <Button size="xs" onClick={() => void sign()} disabled={steps.size !== 1}>
              {t('bulk:sign')}
            </Button>
            <Button size="xs" variant="default" onClick={clear}>
              {t('bulk:clear')}
            </Button>
            {steps.size > 1 && <span className={classes.hint}>{t('bulk:oneStep')}</span>}
          </Group>
        )}
      </div>
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.taskId} className={classes.item} data-picked={picked.has(row.taskId) || all || undefined}>
            <Checkbox
              aria-label={t('bulk:select', { code: row.dossierCode })}
              checked={picked.has(row.taskId) || all}
              onChange={(event) => pick(row.taskId, event.currentTarget.checked)}
            />
            <Link to="/tray/$taskId" params={{ taskId: row.taskId }} className={classes.link}>
              <span className={classes.owner}>{row.ownerName}</span>
              <span className={`${classes.quiet} digits`}>{row.dossierCode}</span>
              <span>{text(row.stepName)}</span>
              <span className={classes.quiet}>{text(row.procedureName)}</span>
            </Link>
            <TaskDue task={row} />
          </li>
        ))}
      </ul>
    </>
  );
}
