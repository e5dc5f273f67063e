import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../api/types';
import { DueDate } from '../../components/due-date';
import { LabelTags } from '../../components/label-tags';
import { PriorityTag } from '../../components/priority-tag';
import { StatusTag } from '../../components/status-tag';
import { useFormats } from '../../lib/formats';
import classes from './task.module.css';
import { useAway } from './use-away';

/** The few facts one needs before anything else: status, dates, who holds the task. */
export function TaskFacts({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('work');
  const { text } = useFormats();
  const away = useAway(task);
  const { firstDue, urgency } = task;
  const pressing = { remainingMinutes: firstDue?.remainingMinutes, urgency };
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('fact.status')}</dt>
        <dd>
          <StatusTag status={task.status} />
        </dd>
      </div>
      <div>
        <dt>{t('fact.due')}</dt>
        <dd>
          <DueDate dueAt={task.dueAt} {...(firstDue?.kind === 'STEP' ? {} : pressing)} />
        </dd>
      </div>
      <div>
        <dt>{t('fact.stepDue')}</dt>
        <dd>
          <DueDate dueAt={task.stepDueAt} {...(firstDue?.kind === 'STEP' ? pressing : {})} />
        </dd>
      </div>
      {task.priority !== 'NORMAL' && (
        <div>
          <dt>{t('fact.priority')}</dt>
          <dd>
            <PriorityTag priority={task.priority} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('fact.assignee')}</dt>
        <dd>
          {task.assignee?.name ?? t('nobody')}
          {away && ` · ${away}`}
        </dd>
      </div>
      <div>
        <dt>{t('fact.unit')}</dt>
        <dd>{text(task.unit.name)}</dd>
      </div>
      {task.dossier.labels.length > 0 && (
        <div>
          <dt>{t('fact.labels')}</dt>
          <dd>
            <LabelTags labels={task.dossier.labels} />
          </dd>
        </div>
      )}
    </dl>
  );
}
