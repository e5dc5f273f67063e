import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isOvertaken, problemOf } from '../../api/problem';
import type { StepDrafts } from '../../api/schema';
import type { TaskDetail } from '../../api/types';
import { Documents } from '../../components/dossier/documents';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { DataList } from '../../components/form/data-list';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { Panel } from '../../components/panel';
import { useFormats } from '../../lib/formats';
import { taskQuery } from './api/get-tasks';
import { draftsQuery } from './api/get-tray';
import { TaskFacts } from './task-facts';
import { TaskFindings } from './task-findings';
import classes from './tray.module.css';
import { TrayDecision } from './tray-decision';
import { leftInTray } from './tray-queue';

const route = getRouteApi('/shell/tray/$taskId');

/** One dossier of the tray: what is to be signed, what changed in it, the decision within reach of the thumb. */
export function TrayItem() {
  const { t } = useTranslation('tray');
  const { taskId } = route.useParams();
  const query = useQuery(taskQuery(taskId));
  if (query.isPending) return <Loading lines={10} />;
  const gone = problemOf(query.error)?.status === 404 || isOvertaken(query.error);
  if (gone)
    return (
      <Empty title={t('gone')} text={t('goneText')}>
        <Link to="/tray">{t('back')}</Link>
      </Empty>
    );
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <Item key={taskId} task={query.data} />;
}

function Item({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('tray');
  const { text, number } = useFormats();
  const left = leftInTray(task.taskId);
  return (
    <>
      <PageHeader
        title={task.ownerName}
        kicker={
          <>
            <Link to="/tray">{t('title')}</Link> / <span className="digits">{task.dossierCode}</span>
            {left !== null && ` · ${t('left', { count: left, shown: number(left) })}`}
          </>
        }
        lead={`${text(task.stepName)} · ${text(task.procedureName)}`}
      />
      <TaskFacts task={task} />
      <TaskFindings task={task} />
      <DraftsOf taskId={task.taskId} />
      <details className={classes.more}>
        <summary>{t('declaration')}</summary>
        <DataList schema={task.dossier.dataForm.schema} data={task.dossier.data} />
      </details>
      <details className={classes.more}>
        <summary>{t('documents', { shown: number(task.dossier.attachments.length) })}</summary>
        <Documents dossier={task.dossier} />
      </details>
      <p>
        <Link to="/tasks/$taskId" params={{ taskId: task.taskId }}>
          {t('whole')}
        </Link>
      </p>
      <TrayDecision task={task} />
    </>
  );
}

function DraftsOf({ taskId }: { taskId: string }) {
  const query = useQuery(draftsQuery(taskId));
  if (query.isPending) return <Loading />;
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <Drafts drafts={query.data} />;
}

function Drafts({ drafts }: { drafts: StepDrafts }) {
  const { t } = useTranslation('tray');
  const { text, dateTime } = useFormats();
  const back = drafts.sentBack;
  return (
    <>
      {back && (
        <Alert color="yellow" className={classes.notice} title={t('sentBack', { at: dateTime(back.at) })}>
          {[back.by?.name, back.reason && text(back.reason), back.note].filter(Boolean).join(' · ')}
        </Alert>
      )}
      <div className={classes.drafts}>
        {drafts.drafts.map((draft) => (
          <Panel key={draft.step} title={text(draft.stepName)}>
            <p className={classes.quiet}>{[draft.by?.name, dateTime(draft.at)].filter(Boolean).join(' · ')}</p>
            <DataList schema={draft.schema} data={draft.data} former={draft.former ?? undefined} />
          </Panel>
        ))}
      </div>
    </>
  );
}
