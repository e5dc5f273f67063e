import { Alert, Button, Group, Progress } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import { Failure } from '../failure';
import classes from './bulk.module.css';
import { BulkSteps } from './bulk-steps';
import { type BulkProgress, bulkQuery, recallBulk } from './calls';

type Props = { begun: BulkProgress; onDone: () => void };

/** How far it is, what became of each step, and for a minute the way back. */
export function BulkResult({ begun, onDone }: Props) {
  const { t } = useTranslation('bulk');
  const { text, number } = useFormats();
  const cache = useQueryClient();
  const query = useQuery({ ...bulkQuery(begun.id), initialData: begun });
  const now = query.data;
  const recall = useMutation({
    mutationFn: () => recallBulk(begun.id),
    onSuccess: (answer) => {
      cache.setQueryData(bulkQuery(begun.id).queryKey, answer);
      void query.refetch();
    },
  });
  const settled = useEffectEvent(onDone);
  useEffect(() => {
    if (!now.running) settled();
  }, [now.running]);
  const ended = now.total - now.waiting;
  return (
    <section className={classes.result} aria-labelledby="bulk-title">
      <h2 id="bulk-title" tabIndex={-1}>
        {text(now.title)}
      </h2>
      <Progress value={(100 * ended) / Math.max(1, now.total)} aria-label={t('progress')} animated={now.running} />
      <p role="status" className={classes.count}>
        {now.running
          ? t('running', { done: number(ended), total: number(now.total) })
          : t('ended', { done: number(now.done), total: number(now.total) })}
      </p>
      <ul className={classes.counts}>
        {(['done', 'refused', 'recalled', 'kept'] as const)
          .filter((name) => now[name] > 0)
          .map((name) => (
            <li key={name} data-kind={name}>
              <strong>{number(now[name])}</strong> {t(`count.${name}`)}
            </li>
          ))}
      </ul>
      <Sheets id={now.id} parts={now.files} />
      {query.error && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {recall.error && <Failure error={recall.error} />}
      {now.recallUntil && <Undo until={now.recallUntil} busy={recall.isPending} onUndo={() => recall.mutate()} />}
      {now.recalled + now.kept > 0 && !now.running && (
        <Alert color={now.kept > 0 ? 'yellow' : 'green'} role="status">
          {t('recalled', { recalled: number(now.recalled), kept: number(now.kept) })}
        </Alert>
      )}
      {!now.running && <BulkSteps key={`${now.done}-${now.recalled}`} id={begun.id} />}
    </section>
  );
}

/** The files for the printer. */
function Sheets({ id, parts }: { id: number; parts: number }) {
  const { t } = useTranslation('bulk');
  if (parts === 0) return null;
  return (
    <Group gap="sm" mb="md">
      {Array.from({ length: parts }, (_, index) => index + 1).map((part) => (
        <Button
          key={part}
          component="a"
          href={`/api/bulk/${id}/forms.pdf?part=${part}`}
          target="_blank"
          rel="noopener"
          variant={part === 1 ? 'filled' : 'default'}
        >
          {parts === 1 ? t('printOpen') : t('printPart', { part, parts })}
        </Button>
      ))}
    </Group>
  );
}

type UndoProps = { until: string; busy: boolean; onUndo: () => void };

/** Counts the seconds in which the law lets the steps be taken back; the server decides. */
function Undo({ until, busy, onUndo }: UndoProps) {
  const { t } = useTranslation('bulk');
  const left = useSecondsTo(until);
  if (left <= 0) return null;
  return (
    <Group gap="sm">
      <Button variant="default" onClick={onUndo} loading={busy}>
        {t('undo')}
      </Button>
      <span className={classes.quiet}>{t('undoFor', { count: left })}</span>
    </Group>
  );
}

function useSecondsTo(until: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.ceil((new Date(until).getTime() - now) / 1000);
}
