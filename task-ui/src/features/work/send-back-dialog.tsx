import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../api/types';
import { ReasonDialog } from '../../components/reason-dialog';
import { useSendBack } from './api/act-on-task';

type Props = { task: TaskDetail; onDone: () => void; onClose: () => void };

/** Returns the step to the one before, with a coded reason. */
export function SendBackDialog({ task, onDone, onClose }: Props) {
  const { t } = useTranslation('work');
  const sendBack = useSendBack();
  const { taskId, version } = task;
  return (
    <ReasonDialog
      title={t('sendBack.title')}
      text={t('sendBack.text')}
      confirm={t('sendBack.confirm')}
      reasons={task.reasons.filter((reason) => reason.group === 'sendBack')}
      busy={sendBack.isPending}
      error={sendBack.error}
      onClose={onClose}
      onConfirm={(reason) => sendBack.mutate({ taskId, version, ...reason }, { onSuccess: onDone })}
    />
  );
}
