import { Alert, Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isConflict } from '../../api/problem';
import type { FormData, TaskDetail } from '../../api/types';
import { Failure } from '../../components/failure';
import { type FormHandle, FormViewer } from '../../components/form/form-viewer';
import { labelAt, schemaIn } from '../../components/form/schema';
import { Panel } from '../../components/panel';
import type { Locale } from '../../i18n';
import { useFormats } from '../../lib/formats';
import { StaleNotice } from './stale-notice';
import classes from './task.module.css';
import { TaskOutlook } from './task-outlook';
import { useCompletion } from './use-completion';

/** The form of the step; what was typed survives a refusal, a lost connection and a change of language. */
export function TaskForm({ task }: { task: TaskDetail }) {
  const { t, i18n } = useTranslation('work');
  const { text } = useFormats();
  const form = useRef<FormHandle>(null);
  const completion = useCompletion(task);
  const [typed, setTyped] = useState<FormData>(task.form?.data ?? {});
  const mayComplete = task.allowed.includes('COMPLETE');
  const localised = task.form && schemaIn(task.form.schema, i18n.language as Locale);
  const complete = () => {
    const data = task.form ? form.current?.submit() : {};
    if (data) completion.complete(data);
  };
  return (
    <Panel title={t('form.title')}>
      {task.blocked && (
        <Alert color="yellow" title={t('form.blocked')} className={classes.notice}>
          {text(task.blocked)}
        </Alert>
      )}
      {!mayComplete && !task.blocked && task.allowed.includes('CLAIM') && (
        <Alert color="blue" className={classes.notice}>
          {t('form.claimFirst')}
        </Alert>
      )}
      {task.form ? (
        <FormViewer
          ref={form}
          schema={task.form.schema}
          data={task.form.data}
          label={text(task.stepName)}
          readOnly={!mayComplete}
          onChange={setTyped}
        />
      ) : (
        <p>{t('form.none')}</p>
      )}
      {isConflict(completion.error) && <StaleNotice task={task} error={completion.error} onLoaded={completion.reset} />}
      {completion.error !== null && !isConflict(completion.error) && (
        <Failure
          error={completion.error}
          labelOf={(field) => (localised ? labelAt(localised, field.replace(/^data\./, '')) : undefined)}
        />
      )}
      {mayComplete && <TaskOutlook task={task} data={typed} />}
      {mayComplete && (
        <div className={classes.complete}>
          <Button size="md" onClick={complete} loading={completion.busy}>
            {t('form.complete')}
          </Button>
          <p>{t('form.after')}</p>
        </div>
      )}
    </Panel>
  );
}
