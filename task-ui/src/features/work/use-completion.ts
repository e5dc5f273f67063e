import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FormData, TaskAnswer, TaskDetail } from '../../api/types';
import { useFormats } from '../../lib/formats';
import { useComplete } from './api/act-on-task';
import { latestList, nextInQueue } from './work-queue';

/** Completes the task, says where the dossier went, and opens the officer's next task; `onDone` comes before that. */
export function useCompletion(task: TaskDetail, onDone: () => void) {
  const { t } = useTranslation(['work', 'common']);
  const formats = useFormats();
  const navigate = useNavigate();
  const mutation = useComplete(onDone);

  const sentence = (answer: TaskAnswer) => {
    const next = answer.nextTasks[0];
    if (!next) return t('done.waits', { code: answer.dossierCode });
    const values = { code: answer.dossierCode, step: formats.text(next.stepName), unit: formats.text(next.unit.name) };
    return t('done.goesOn', values);
  };
  const goOn = (answer: TaskAnswer) => {
    notifications.show({ color: 'green', title: t('done.title'), message: sentence(answer), autoClose: 8000 });
    const mine = answer.nextTasks.find((next) => next.assignee !== null && next.assignee.id === task.assignee?.id);
    const taskId = mine?.taskId ?? nextInQueue(task.taskId);
    // the guard of unsent work learns only with the next drawing that nothing is unsent
    const ignoreBlocker = true;
    if (taskId) void navigate({ to: '/tasks/$taskId', params: { taskId }, ignoreBlocker });
    else void navigate({ to: '/work', search: latestList(), ignoreBlocker });
  };
  return {
    complete: (data: FormData, onError: () => void) =>
      mutation.mutate(
        { taskId: task.taskId, version: task.version, revision: task.dossier.revision, data },
        { onSuccess: goOn, onError },
      ),
    busy: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  };
}
