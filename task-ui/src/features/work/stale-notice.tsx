import { Alert, Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem';
import type { TaskDetail } from '../../api/types';
import { useProblemText } from '../../components/problem-text';
import { useFormats } from '../../lib/formats';
import { taskQuery } from './api/get-tasks';
import classes from './task.module.css';

type Props = { task: TaskDetail; error: unknown; onLoaded: (changes: string[]) => void };

/** Somebody was faster: says so, loads the task anew and tells what changed. What was typed stays. */
export function StaleNotice({ task, error, onLoaded }: Props) {
  const { t } = useTranslation('work');
  const client = useQueryClient();
  const problem = useProblemText()(error);
  const changes = useChanges();
  const [busy, setBusy] = useState(false);
  const reload = async () => {
    setBusy(true);
    try {
      onLoaded(changes(task, await client.fetchQuery({ ...taskQuery(task.taskId), staleTime: 0 })));
    } catch (failure) {
      // a task that is gone: the page itself shows it
      if (!problemOf(failure)) throw failure;
      await client.invalidateQueries({ queryKey: taskQuery(task.taskId).queryKey });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Alert color="yellow" role="alert" title={problem.title} className={classes.notice}>
      {problem.detail && <p className={classes.said}>{problem.detail}</p>}
      <Button size="xs" variant="default" onClick={reload} loading={busy}>
        {t('stale.reload')}
      </Button>
    </Alert>
  );
}

/** What is different in the version that was loaded; nothing, if none of the facts that one sees. */
export function LoadedAnew({ changes }: { changes: string[] }) {
  const { t } = useTranslation('work');
  return (
    <Alert color="blue" role="status" title={t('stale.loaded')} className={classes.notice}>
      {changes.length === 0 && <p className={classes.said}>{t('stale.nothing')}</p>}
      {changes.map((sentence) => (
        <p key={sentence} className={classes.said}>
          {sentence}
        </p>
      ))}
    </Alert>
  );
}

function useChanges() {
  const { t } = useTranslation('work');
  const { text } = useFormats();
  return (before: TaskDetail, now: TaskDetail) => [
    ...(before.assignee?.id === now.assignee?.id
      ? []
      : [t('stale.assignee', { name: now.assignee?.name ?? t('nobody') })]),
    ...(before.step === now.step ? [] : [t('stale.step', { step: text(now.stepName) })]),
    ...(before.status === now.status ? [] : [t('stale.status', { status: text(now.dossier.statusName) })]),
  ];
}
