import { Alert } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken, problemOf } from '../../api/problem';
import type { TaskDetail } from '../../api/types';
import { useSession } from '../../app/use-session';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { partOnDemand } from '../../components/on-demand';
import { Outdated } from '../../components/outdated';
import { PageHeader } from '../../components/page-header';
import { reasonIn, useProblemText } from '../../components/problem-text';
import { useTitle } from '../../components/use-title';
import { draftKey, dropDraft } from '../../lib/drafts';
import { useFormats } from '../../lib/formats';
import { taskQuery } from './api/get-tasks';
import classes from './task.module.css';
import { TaskActions } from './task-actions';
import { TaskFacts } from './task-facts';
import { TaskFindings } from './task-findings';
import { TaskForm } from './task-form';
import { useUnsentInput } from './use-unsent-input';
import { latestList } from './work-queue';

// the form is what one came for; what is known of the dossier follows it
const TaskDossier = partOnDemand(async () => (await import('./task-dossier')).TaskDossier);
const CoordinationNote = partOnDemand(async () => (await import('./rarely')).CoordinationNote);

const route = getRouteApi('/shell/tasks/$taskId');

export function TaskPage() {
  const { taskId } = route.useParams();
  const query = useQuery(taskQuery(taskId));
  if (query.isPending) return <Loading lines={10} />;
  const status = problemOf(query.error)?.status;
  const gone = status === 404 || status === 410 || isOvertaken(query.error);
  if (!query.data && gone) return <TaskGone key={taskId} taskId={taskId} error={query.error} />;
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      {gone && <EndedMeanwhile error={query.error} />}
      {query.isError && !gone && <Outdated error={query.error} onRetry={() => void query.refetch()} />}
      <OneTask key={taskId} task={gone ? withoutActions(query.data) : query.data} />
    </>
  );
}

const withoutActions = (task: TaskDetail): TaskDetail => ({ ...task, allowed: [] });

/** The form of the step beside all that is known of the dossier. */
function OneTask({ task }: { task: TaskDetail }) {
  const [{ round, givenUp }, setRound] = useState({ round: 0, givenUp: 0 });
  const restart = (version: number) => setRound({ round: round + 1, givenUp: version });
  return <Round key={round} task={task} givenUp={givenUp} onRestart={restart} />;
}

type RoundProps = { task: TaskDetail; givenUp: number; onRestart: (givenUp: number) => void };

/** The page with one draft of its form; who gives the draft up gets a fresh one. */
function Round({ task, givenUp, onRestart }: RoundProps) {
  const { t } = useTranslation('work');
  const { text, date } = useFormats();
  const problemText = useProblemText();
  const draft = useUnsentInput(task, givenUp);
  const again = () => onRestart(draft.version());
  const restart = () =>
    void draft
      .drop()
      .then(again, (error) => notifications.show({ color: 'red', message: reasonIn(problemText(error)) }));
  return (
    <>
      <PageHeader
        title={text(task.stepName)}
        kicker={
          <>
            <Link to="/work" search={latestList()}>
              {t('title')}
            </Link>{' '}
            / <span className="digits">{task.dossierCode}</span>
          </>
        }
        lead={`${task.ownerName} · ${text(task.procedureName)}`}
      >
        <TaskActions task={task} draft={draft} onReleased={again} />
      </PageHeader>
      {task.onBehalfOf && (
        <Alert title={t('away.onBehalf', { name: task.onBehalfOf.name })} mb="md">
          {t('away.onBehalfText', { name: task.onBehalfOf.name, to: task.absence ? date(task.absence.to) : '' })}
        </Alert>
      )}
      <TaskFacts task={task} />
      {task.dossier.competenceUnknown && <CoordinationNote dossier={task.dossier} />}
      <TaskFindings task={task} />
      <div className={classes.columns}>
        <TaskForm task={task} draft={draft} onRestart={restart} />
        <TaskDossier dossier={task.dossier} />
      </div>
    </>
  );
}

/** While one was typing the step ended elsewhere: what was typed can still be read and copied. */
function EndedMeanwhile({ error }: { error: unknown }) {
  const { t } = useTranslation('work');
  // who ended it and when, if the server says so
  const problem = useProblemText()(error);
  return (
    <Alert color="yellow" role="alert" title={t('gone.title')} mb="md">
      <p className={classes.said}>{problem.detail ?? t('gone.text')}</p>
      <Link to="/work">{t('gone.back')}</Link>
    </Alert>
  );
}

/** Somebody finished the task before it was opened, or the dossier went another way. */
function TaskGone({ taskId, error }: { taskId: string; error: unknown }) {
  const { t } = useTranslation('work');
  const problem = useProblemText()(error);
  const { officer } = useSession();
  const account = officer?.username ?? '';
  // nobody can send it any more, and it names citizens
  useEffect(() => dropDraft(draftKey(account, `task/${taskId}`)), [account, taskId]);
  useTitle(t('gone.title'));
  return (
    <>
      <h1 className="visually-hidden">{t('gone.title')}</h1>
      <Empty title={t('gone.title')} text={(isOvertaken(error) && problem.detail) || t('gone.text')}>
        <Link to="/work" search={latestList()}>
          {t('gone.back')}
        </Link>
      </Empty>
    </>
  );
}
