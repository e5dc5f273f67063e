import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem';
import type { FormData, TaskAnswer, TaskDetail } from '../../api/types';
import { reasonIn, useProblemText } from '../../components/problem-text';
import { StatusTag } from '../../components/status-tag';
import { useFormats } from '../../lib/formats';
import { outlookQuery } from './api/get-tasks';
import classes from './task.module.css';

const PAUSED: readonly number[] = [5, 6];
const ENDED: readonly number[] = [3, 7, 8, 10];

/** Says before the decision what it will lead to: where the dossier goes, its state, its clock. */
export function TaskOutlook({ task, data }: { task: TaskDetail; data: FormData }) {
  const { t } = useTranslation('work');
  const [asked] = useDebouncedValue(data, 300);
  const outlook = useQuery(outlookQuery(task, asked));
  // what was asked for other values must not look like the outcome of these
  const pending = outlook.isPending || asked !== data;
  const { data: answer, error } = outlook;
  return (
    <section className={classes.outlook} aria-labelledby="outlook-title" aria-live="polite">
      <h3 id="outlook-title">{t('outlook.title')}</h3>
      {pending && <p>{t('outlook.loading')}</p>}
      {!pending && error && <NoOutcome error={error} />}
      {!pending && answer && !answer.ready && <p>{t('outlook.incomplete')}</p>}
      {!pending && answer?.outcome && <Consequences task={task} answer={answer.outcome} />}
    </section>
  );
}

/** A rule that forbids to complete with these values is said; a failure on the way does not hinder it. */
function NoOutcome({ error }: { error: unknown }) {
  const { t } = useTranslation('work');
  const problem = useProblemText()(error);
  const refused = [403, 409, 422].includes(problemOf(error)?.status ?? 0);
  return <p>{refused ? t('outlook.refused', { reason: reasonIn(problem) }) : t('outlook.unknown')}</p>;
}

function Consequences({ task, answer }: { task: TaskDetail; answer: TaskAnswer }) {
  const { t } = useTranslation('work');
  const formats = useFormats();
  const said = [
    ...answer.nextTasks.map((next) =>
      t('outlook.goesOn', { step: formats.text(next.stepName), unit: formats.text(next.unit.name) }),
    ),
    ...(answer.nextTasks.length > 0 ? [] : [t(ENDED.includes(answer.status) ? 'outlook.ends' : 'outlook.waits')]),
    ...(PAUSED.includes(answer.status) ? [t('outlook.paused')] : []),
    ...(answer.dueAt && answer.dueAt !== task.dueAt ? [t('outlook.due', { at: formats.dateTime(answer.dueAt) })] : []),
  ];
  return (
    <>
      <ul>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {answer.status !== task.status && (
        <p>
          {t('outlook.status')} <StatusTag status={answer.status} />
        </p>
      )}
    </>
  );
}
