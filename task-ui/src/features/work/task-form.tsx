import { Alert, Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken } from '../../api/problem';
import type { FormData, TaskDetail } from '../../api/types';
import { useSession } from '../../app/use-session';
import { LeaveGuard } from '../../components/draft/leave-guard';
import { RestoredNote } from '../../components/draft/restored-note';
import { Failure } from '../../components/failure';
import { type FormHandle, FormViewer } from '../../components/form/form-viewer';
import { labelAt, schemaIn } from '../../components/form/schema';
import { partOnDemand } from '../../components/on-demand';
import { Panel } from '../../components/panel';
import type { Locale } from '../../i18n';
import { useFormats } from '../../lib/formats';
import { useKeys, useSendKey } from '../../lib/keyboard';
import { asksSupplement, withPhrase } from './phrase-use';
import classes from './task.module.css';
import { TaskOutlook } from './task-outlook';
import { useCompletion } from './use-completion';
import type { UnsentInputState } from './use-unsent-input';

const CHOICES = [1, 2, 3, 4, 5, 6, 7, 8, 9];

// these are rare, so their code comes when there is one
const StaleNotice = partOnDemand(async () => (await import('./rarely')).StaleNotice);
const NewerNotice = partOnDemand(async () => (await import('./rarely')).NewerNotice);
const Phrases = partOnDemand(async () => (await import('./rarely')).Phrases);
const ChangesNotice = partOnDemand(async () => (await import('./rarely')).ChangesNotice);

type Props = { task: TaskDetail; draft: UnsentInputState; onRestart: () => void };

/** The form of the step; what was typed survives a refusal, a lost connection, a reload and a change of language. */
export function TaskForm({ task, draft, onRestart }: Props) {
  const { t } = useTranslation('work');
  const { text } = useFormats();
  const form = useRef<FormHandle>(null);
  const [seen, setSeen] = useState(() => seenWith(task, draft.kept));
  const overtaken = task.dossier.revision !== seen.dossier.revision;
  // the answer to the own claim: nothing else happened in between
  if (!overtaken && task.version !== seen.version) setSeen(task);
  const completion = useCompletion(seen, draft.sent);
  const [typed, setTyped] = useState<FormData>(draft.kept?.data ?? task.form?.data ?? {});
  // the form takes over values only when it is drawn anew
  const [round, setRound] = useState(0);
  const mayComplete = task.allowed.includes('COMPLETE');
  const complete = () => {
    const data = task.form ? form.current?.submit() : {};
    if (!data) return;
    draft.hold();
    completion.complete(data, draft.resume);
  };
  const goOn = (data: FormData) => {
    setSeen(task);
    if (JSON.stringify(data) !== JSON.stringify(typed)) replace(data);
    draft.note(data, task);
  };
  const choose = (number: number) => () => form.current?.choose(number);
  useSendKey(() => mayComplete && !completion.busy && complete());
  useKeys({
    ...Object.fromEntries(CHOICES.map((number) => [String(number), choose(number)])),
    f: () => form.current?.focus(),
  });
  const note = (data: FormData) => {
    setTyped(data);
    draft.note(data, seen);
  };
  const replace = (data: FormData) => {
    setTyped(data);
    setRound(round + 1);
  };
  const takeNewer = (data: FormData) => {
    draft.settle(null, seen);
    replace(data);
  };
  return (
    <Panel title={t('form.title')}>
      <LeaveGuard unsent={draft.unsent && mayComplete && draft.keeping !== 'saved'} />
      {draft.kept && draft.unsent && <RestoredNote at={draft.kept.at} onDiscard={onRestart} />}
      <Hindrance task={task} />
      {task.form ? (
        <div inert={completion.busy}>
          <FormViewer
            key={round}
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
      {mayComplete && asksSupplement(typed) && (
        <Phrases
          procedureCode={task.dossier.procedureCode}
          unitCode={task.unit.code}
          onUse={(words) => {
            const data = withPhrase(typed, words);
            replace(data);
            draft.note(data, seen);
          }}
        />
      )}
      {mayComplete && draft.unsent && <Kept draft={draft} />}
      {draft.newer && (
        <NewerNotice
          newer={draft.newer}
          onTake={() => draft.newer && takeNewer(draft.newer.data)}
          onKeepMine={() => draft.settle(typed, seen)}
        />
      )}
      <Refusal task={task} error={completion.error} onLoaded={completion.reset} />
      {overtaken && <ChangesNotice seen={seen} task={task} typed={typed} onSeen={goOn} />}
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

/** The task as it was when the officer began to type what is kept: on an older dossier, and on older values of the form. */
function seenWith(task: TaskDetail, kept: UnsentInputState['kept']): TaskDetail {
  if (!kept) return task;
  const form = task.form && { ...task.form, data: kept.base };
  return { ...task, form, dossier: { ...task.dossier, revision: Math.min(kept.revision, task.dossier.revision) } };
}

/** Where what was typed lies; only a failure is said aloud. */
function Kept({ draft: { keeping, savedAt } }: { draft: UnsentInputState }) {
  const { t } = useTranslation('work');
  const formats = useFormats();
  if (keeping === 'nowhere') return null;
  const failed = keeping === 'unreachable' || keeping === 'too-large';
  return (
    <p role={failed ? 'status' : undefined} className={classes.kept}>
      {keeping === 'saved' && savedAt
        ? t('unsent.saved', { at: formats.dateTime(savedAt) })
        : t(`unsent.${keeping === 'saved' ? 'saving' : keeping}`)}
    </p>
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

type RefusalProps = { task: TaskDetail; error: unknown; onLoaded: () => void };

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
