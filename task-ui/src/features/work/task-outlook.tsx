import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isConflict } from '../../api/problem';
import type { FormData, TaskAnswer, TaskDetail } from '../../api/types';
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
  // right after a claim the page still shows the former version; the next one asks again
  const pending = outlook.isPending || isConflict(outlook.error);
  const { data: answer } = outlook;
  return (
    <section className={classes.outlook} aria-labelledby="outlook-title" aria-live="polite">
      <h3 id="outlook-title">{t('outlook.title')}</h3>
      {pending && <p>{t('outlook.loading')}</p>}
      {!pending && outlook.isError && <p>{t('outlook.unknown')}</p>}
      {!pending && answer && !answer.ready && <p>{t('outlook.incomplete')}</p>}
      {!pending && answer?.outcome && <Consequences task={task} answer={answer.outcome} />}
    </section>
  );
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
