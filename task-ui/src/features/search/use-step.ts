import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/http';
import type { SearchHit } from '../../api/types';
import { reasonIn, useProblemText } from '../../components/problem-text';

/** From a dossier that was found to the officer's step of it; one that nobody has is claimed on the way. */
export function useStep() {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const client = useQueryClient();
  const problemText = useProblemText();
  const claim = useMutation({
    mutationFn: ({ taskId, version }: NonNullable<SearchHit['step']>) =>
      post('/api/tasks/{taskId}/claim', { path: { taskId }, body: { version } }),
    onSuccess: (_answer, { taskId }) => open(taskId),
    onError: (error) => notifications.show({ color: 'red', message: reasonIn(problemText(error)) }),
    onSettled: () => {
      for (const queryKey of [['tasks'], ['task'], ['dossiers'], ['search'], ['watched']])
        void client.invalidateQueries({ queryKey });
    },
  });
  const open = (taskId: string) => void navigate({ to: '/tasks/$taskId', params: { taskId } });
  return ({ step }: SearchHit) => {
    if (!step) notifications.show({ message: t('noStep') });
    else if (step.held) open(step.taskId);
    else if (!claim.isPending) claim.mutate(step);
  };
}
