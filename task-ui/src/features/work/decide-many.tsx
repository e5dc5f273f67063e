import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkDecision } from '../../api/schema';
import type { TaskRow } from '../../api/types';
import { CommandDialog } from '../../components/command-dialog';
import { Failure } from '../../components/failure';
import { type FormHandle, FormViewer } from '../../components/form/form-viewer';
import { Loading } from '../../components/loading';
import { useFormats } from '../../lib/formats';
import { taskQuery } from './api/get-tasks';

type Props = { first: TaskRow; onDecide: (decision: BulkDecision) => void; onClose: () => void };

/** The form of the step, filled in once for all ticked tasks; what does not fit one of them the preview says. */
export function DecideMany({ first, onDecide, onClose }: Props) {
  const { t } = useTranslation('bulk');
  const { text } = useFormats();
  const form = useRef<FormHandle>(null);
  const task = useQuery(taskQuery(first.taskId));
  const decide = () => {
    const data = task.data?.form ? form.current?.submit() : {};
    if (data) onDecide({ step: first.step, data });
  };
  return (
    <CommandDialog
      title={text(first.stepName)}
      confirm={t('preview')}
      ready={task.data !== undefined}
      onConfirm={decide}
      onClose={onClose}
    >
      {task.isPending && <Loading />}
      {task.isError && <Failure error={task.error} onRetry={() => void task.refetch()} />}
      {task.data?.form && (
        <FormViewer ref={form} schema={task.data.form.schema} data={{}} label={text(first.stepName)} />
      )}
    </CommandDialog>
  );
}
