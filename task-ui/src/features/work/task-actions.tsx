import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken } from '../../api/problem';
import type { TaskDetail } from '../../api/types';
import { LeaveDialog } from '../../components/draft/leave-guard';
import { dialogOnDemand } from '../../components/on-demand';
import { reasonIn, useProblemText } from '../../components/problem-text';
import { useKeys } from '../../lib/keyboard';
import { useClaim, useRelease } from './api/act-on-task';
import { useBestTask } from './use-best-task';
import type { UnsentInputState } from './use-unsent-input';
import { latestList } from './work-queue';

// dialogs are rare: their code comes when one is opened
const SendBackDialog = dialogOnDemand(async () => (await import('./send-back-dialog')).SendBackDialog);
const ReassignDialog = dialogOnDemand(async () => (await import('./reassign-dialog')).ReassignDialog);

type Dialog = 'SEND_BACK' | 'REASSIGN' | 'RELEASE' | null;

type Props = { task: TaskDetail; draft: UnsentInputState; onReleased: () => void };

/** What may be done with the task besides its form; the server says which. */
export function TaskActions({ task, draft, onReleased }: Props) {
  const { t } = useTranslation('work');
  const navigate = useNavigate();
  const problemText = useProblemText();
  const [dialog, setDialog] = useState<Dialog>(null);
  const claim = useClaim();
  const release = useRelease();
  const may = (action: TaskDetail['allowed'][number]) => task.allowed.includes(action);
  const failed = (error: unknown) =>
    notifications.show({ color: 'red', message: isOvertaken(error) ? t('changed') : reasonIn(problemText(error)) });
  const take = () => claim.mutate(task, { onError: failed });
  const close = () => setDialog(null);
  const sentBack = () => {
    draft.sent();
    void navigate({ to: '/work', search: latestList(), ignoreBlocker: true });
  };
  /** What was typed goes with the task, on the server too. */
  const giveBack = () => {
    setDialog(null);
    release.mutate(task, {
      onError: failed,
      onSuccess: () => {
        draft.sent();
        onReleased();
      },
    });
  };
  const best = useBestTask();
  const back = () => void navigate({ to: '/work', search: latestList() });
  useKeys({ c: () => may('CLAIM') && !claim.isPending && take(), n: best.claim, u: back });
  return (
    <>
      {may('CLAIM') && (
        <Button onClick={take} loading={claim.isPending}>
          {t('claimLong')}
        </Button>
      )}
      {may('RELEASE') && (
        <Button
          variant="default"
          loading={release.isPending}
          onClick={() => (draft.unsent ? setDialog('RELEASE') : giveBack())}
        >
          {t(task.onBehalfOf ? 'away.release' : 'release')}
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
      {dialog === 'RELEASE' && (
        <LeaveDialog text={t('unsent.release')} confirm={t('release')} onLeave={giveBack} onStay={close} />
      )}
      {dialog === 'REASSIGN' && <ReassignDialog task={task} onClose={close} onFailed={close} />}
      {dialog === 'SEND_BACK' && <SendBackDialog task={task} onDone={sentBack} onClose={close} onFailed={close} />}
    </>
  );
}
