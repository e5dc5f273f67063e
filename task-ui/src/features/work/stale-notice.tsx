import { Alert, Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem';
import type { TaskDetail } from '../../api/types';
import { useProblemText } from '../../components/problem-text';
import { taskQuery } from './api/get-tasks';
import classes from './task.module.css';

type Props = { task: TaskDetail; error: unknown; onLoaded: () => void };

/** Somebody was faster: says so and loads the task anew; the page then tells what changed. What was typed stays. */
export function StaleNotice({ task, error, onLoaded }: Props) {
  const { t } = useTranslation('work');
  const client = useQueryClient();
  const problem = useProblemText()(error);
  const [busy, setBusy] = useState(false);
  const reload = async () => {
    setBusy(true);
    try {
      await client.fetchQuery({ ...taskQuery(task.taskId), staleTime: 0 });
      onLoaded();
    } catch (failure) {
      // a task that is gone: the page itself shows it
      if (problemOf(failure)) await client.invalidateQueries({ queryKey: taskQuery(task.taskId).queryKey });
    } finally {
      setBusy(false);
    }
  };
  const atOnce = useEffectEvent(reload);
  useEffect(() => void atOnce(), []);
  return (
    <Alert color="yellow" role="alert" title={problem.title} className={classes.notice}>
      {problem.detail && <p className={classes.said}>{problem.detail}</p>}
      <Button size="xs" variant="default" onClick={reload} loading={busy}>
        {t('stale.reload')}
      </Button>
    </Alert>
  );
}
