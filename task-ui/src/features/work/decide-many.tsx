import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem';
import type { BulkDecision } from '../../api/schema';
import type { FormSchema, TaskRow } from '../../api/types';
import { CommandDialog } from '../../components/command-dialog';
import { Failure } from '../../components/failure';
import { type FormHandle, FormViewer } from '../../components/form/form-viewer';
import { Loading } from '../../components/loading';
import { useFormats } from '../../lib/formats';
import { stepFormQuery } from './api/get-tasks';

type Props = { first: TaskRow; onDecide: (decision: BulkDecision) => void; onClose: () => void };

/** The form of the step, filled in once for all ticked tasks; what does not fit one of them the preview says. */
export function DecideMany({ first, onDecide, onClose }: Props) {
  const { t } = useTranslation('bulk');
  const { text } = useFormats();
  const form = useRef<FormHandle>(null);
  const query = useQuery(stepFormQuery(first.taskId));
  // a step that asks for nothing has no form
  const formless = problemOf(query.error)?.status === 404;
  const decide = () => {
    const data = formless ? {} : form.current?.submit();
    if (data) onDecide({ step: first.step, data });
  };
  return (
    <CommandDialog
      title={text(first.stepName)}
      confirm={t('preview')}
      ready={query.data !== undefined || formless}
      onConfirm={decide}
      onClose={onClose}
    >
      {query.isPending && <Loading />}
      {query.isError && !formless && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <FormViewer ref={form} schema={query.data.schema as FormSchema} data={{}} label={text(first.stepName)} />
      )}
    </CommandDialog>
  );
}
