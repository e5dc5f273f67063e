import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reasonIn, useProblemText } from '../../components/problem-text';
import { useClaimBest } from './api/act-on-task';

/** "Give me the next one": claims the best task and opens it, or says that there is none. */
export function useBestTask() {
  const { t } = useTranslation('work');
  const navigate = useNavigate();
  const problemText = useProblemText();
  const best = useClaimBest();
  const claim = () =>
    best.mutate(undefined, {
      onSuccess: (task) => {
        if (task) void navigate({ to: '/tasks/$taskId', params: { taskId: task.taskId } });
        else notifications.show({ message: t('noBest') });
      },
      onError: (error) => notifications.show({ color: 'red', message: reasonIn(problemText(error)) }),
    });
  return { claim: () => !best.isPending && claim(), busy: best.isPending };
}
