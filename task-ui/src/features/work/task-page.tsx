import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isConflict, problemOf } from '../../api/problem';
import type { TaskDetail } from '../../api/types';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { useTitle } from '../../components/use-title';
import { useFormats } from '../../lib/formats';
import { taskQuery } from './api/get-tasks';
import classes from './task.module.css';
import { TaskActions } from './task-actions';
import { TaskDossier } from './task-dossier';
import { TaskFacts } from './task-facts';
import { TaskForm } from './task-form';
import { latestList } from './work-queue';

const route = getRouteApi('/shell/tasks/$taskId');

export function TaskPage() {
  const { taskId } = route.useParams();
  const task = useQuery(taskQuery(taskId));
  if (task.isPending) return <Loading lines={10} />;
  const gone = problemOf(task.error)?.status === 404 || problemOf(task.error)?.status === 410;
  if (gone || isConflict(task.error)) return <TaskGone />;
  if (task.isError) return <Failure error={task.error} onRetry={() => void task.refetch()} />;
  return <OneTask key={taskId} task={task.data} />;
}

/** The form of the step beside all that is known of the dossier. */
function OneTask({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('work');
  const { text } = useFormats();
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
        <TaskActions task={task} />
      </PageHeader>
      <TaskFacts task={task} />
      <div className={classes.columns}>
        <TaskForm task={task} />
        <TaskDossier dossier={task.dossier} />
      </div>
    </>
  );
}

/** Somebody finished the task meanwhile, or the dossier went another way. */
function TaskGone() {
  const { t } = useTranslation('work');
  useTitle(t('gone.title'));
  return (
    <>
      <h1 className="visually-hidden">{t('gone.title')}</h1>
      <Empty title={t('gone.title')} text={t('gone.text')}>
        <Link to="/work" search={latestList()}>
          {t('gone.back')}
        </Link>
      </Empty>
    </>
  );
}
