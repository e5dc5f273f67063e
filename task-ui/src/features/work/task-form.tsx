import { Alert, Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken } from '../../api/problem';
import type { FormData, TaskDetail } from '../../api/types';
import { useSession } from '../../app/use-session';
import { LeaveGuard } from '../../components/draft/leave-guard';
import { RestoredNote } from '../../components/draft/restored-note';
import type { Draft } from '../../components/draft/use-draft';
import { Failure } from '../../components/failure';
import { type FormHandle, FormViewer } from '../../components/form/form-viewer';
import { labelAt, schemaIn } from '../../components/form/schema';
import { Panel } from '../../components/panel';
import type { Locale } from '../../i18n';
import { useFormats } from '../../lib/formats';
import { useKeys, useSendKey } from '../../lib/keyboard';
import { LoadedAnew, StaleNotice } from './stale-notice';
import classes from './task.module.css';
import { TaskOutlook } from './task-outlook';
import { useCompletion } from './use-completion';

const CHOICES = [1, 2, 3, 4, 5, 6, 7, 8, 9];

type Props = { task: TaskDetail; draft: Draft<FormData>; onRestart: () => void };

/** The form of the step; what was typed survives a refusal, a lost connection, a reload and a change of language. */
export function TaskForm({ task, draft, onRestart }: Props) {
  const { t } = useTranslation('work');
  const { text } = useFormats();
  const form = useRef<FormHandle>(null);
  const completion = useCompletion(task, draft.drop);
  const [typed, setTyped] = useState<FormData>(draft.kept?.value ?? task.form?.data ?? {});
  const [changes, setChanges] = useState<string[] | null>(null);
  const mayComplete = task.allowed.includes('COMPLETE');
  const complete = () => {
    const data = task.form ? form.current?.submit() : {};
    if (!data) return;
    setChanges(null);
    completion.complete(data);
  };
  const choose = (number: number) => () => form.current?.choose(number);
  useSendKey(() => mayComplete && !completion.busy && complete());
  useKeys({
    ...Object.fromEntries(CHOICES.map((number) => [String(number), choose(number)])),
    f: () => form.current?.focus(),
  });
  const note = (data: FormData) => {
    setTyped(data);
    draft.note(data);
  };
  return (
    <Panel title={t('form.title')}>
      <LeaveGuard unsent={draft.unsent && mayComplete} />
      {draft.kept && draft.unsent && <RestoredNote at={draft.kept.at} onDiscard={onRestart} />}
      <Hindrance task={task} />
      {task.form ? (
        <div inert={completion.busy}>
          <FormViewer
            ref={form}
            schema={task.form.schema}
            data={typed}
            label={text(task.stepName)}
            readOnly={!mayComplete}
            onChange={note}
          />
        </div>
      ) : (
        <p>{t('form.none')}</p>
      )}
      <Refusal
        task={task}
        error={completion.error}
        onLoaded={(said) => {
          setChanges(said);
          completion.reset();
        }}
      />
      {changes && <LoadedAnew changes={changes} />}
      {mayComplete && <TaskOutlook task={task} data={typed} />}
      {mayComplete && (
        <div className={classes.complete}>
          <Button size="md" onClick={complete} loading={completion.busy}>
            {t('form.complete')}
          </Button>
          <p>
            {t('form.after')} <span className={classes.keys}>{t(task.form ? 'form.keys' : 'form.sendKey')}</span>
          </p>
        </div>
      )}
    </Panel>
  );
}

/** Why the form cannot be filled in now. */
function Hindrance({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('work');
  const { text } = useFormats();
  const { officer } = useSession();
  if (task.blocked) {
    return (
      <Alert color="yellow" title={t('form.blocked')} className={classes.notice}>
        {text(task.blocked)}
      </Alert>
    );
  }
  if (task.allowed.includes('COMPLETE')) return null;
  const mayClaim = task.allowed.includes('CLAIM');
  const colleague = task.assignee && task.assignee.id !== officer?.id ? task.assignee.name : null;
  if (!mayClaim && !colleague) return null;
  return (
    <Alert color="blue" className={classes.notice}>
      {mayClaim ? t('form.claimFirst') : t('form.heldBy', { name: colleague })}
    </Alert>
  );
}

type RefusalProps = { task: TaskDetail; error: unknown; onLoaded: (changes: string[]) => void };

/** Why the step could not be completed: somebody was faster, or a rule, named with its field. */
function Refusal({ task, error, onLoaded }: RefusalProps) {
  const { i18n } = useTranslation();
  const localised = task.form && schemaIn(task.form.schema, i18n.language as Locale);
  if (error === null) return null;
  if (isOvertaken(error)) return <StaleNotice task={task} error={error} onLoaded={onLoaded} />;
  return (
    <Failure
      error={error}
      labelOf={(field) => (localised ? labelAt(localised, field.replace(/^data\./, '')) : undefined)}
    />
  );
}
