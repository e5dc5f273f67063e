import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isConflict } from '../../api/problem';
import type { TaskDetail } from '../../api/types';
import { useProblemText } from '../../components/problem-text';
import { useKeys } from '../../lib/keyboard';
import { useClaim, useRelease, useSendBack } from './api/act-on-task';
import { latestList } from './work-queue';

// dialogs are rare: their code comes when one is opened
const ReasonDialog = lazy(async () => ({ default: (await import('../../components/reason-dialog')).ReasonDialog }));
const ReassignDialog = lazy(async () => ({ default: (await import('./reassign-dialog')).ReassignDialog }));

type Dialog = 'SEND_BACK' | 'REASSIGN' | null;

/** What may be done with the task besides its form; the server says which. */
export function TaskActions({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('work');
  const navigate = useNavigate();
  const problemText = useProblemText();
  const [dialog, setDialog] = useState<Dialog>(null);
  const claim = useClaim();
  const release = useRelease();
  const sendBack = useSendBack();
  const may = (action: TaskDetail['allowed'][number]) => task.allowed.includes(action);
  const failed = (error: unknown) =>
    notifications.show({ color: 'red', message: isConflict(error) ? t('changed') : problemText(error).title });
  const take = () => claim.mutate(task, { onError: failed });
  useKeys({ c: () => may('CLAIM') && !claim.isPending && take() });
  return (
    <>
      {may('CLAIM') && (
        <Button onClick={take} loading={claim.isPending}>
          {t('claimLong')}
        </Button>
      )}
      {may('RELEASE') && (
        <Button variant="default" loading={release.isPending} onClick={() => release.mutate(task, { onError: failed })}>
          {t('release')}
        </Button>
      )}
      {may('REASSIGN') && (
        <Button variant="default" onClick={() => setDialog('REASSIGN')}>
          {t('reassign.open')}
        </Button>
      )}
      {may('SEND_BACK') && (
        <Button variant="default" onClick={() => setDialog('SEND_BACK')}>
          {t('sendBack.open')}
        </Button>
      )}
      <Suspense>
        {dialog === 'REASSIGN' && <ReassignDialog task={task} onClose={() => setDialog(null)} />}
        {dialog === 'SEND_BACK' && (
          <ReasonDialog
            title={t('sendBack.title')}
            text={t('sendBack.text')}
            confirm={t('sendBack.confirm')}
            reasons={task.reasons.filter((reason) => reason.group === 'sendBack')}
            busy={sendBack.isPending}
            error={sendBack.error}
            onClose={() => setDialog(null)}
            onConfirm={(reason) =>
              sendBack.mutate(
                { taskId: task.taskId, version: task.version, ...reason },
                { onSuccess: () => void navigate({ to: '/work', search: latestList() }) },
              )
            }
          />
        )}
      </Suspense>
    </>
  );
}
