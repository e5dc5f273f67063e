import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken } from '../../api/problem';
import type { FormData, TaskDetail } from '../../api/types';
import { Failure } from '../../components/failure';
import { schemaIn } from '../../components/form/schema';
import { partOnDemand } from '../../components/on-demand';
import type { Locale } from '../../i18n';
import { useFormats } from '../../lib/formats';
import { useKeys } from '../../lib/keyboard';
import { useComplete } from './api/act-on-task';
import { outlookQuery } from './api/get-tasks';
import { TaskOutlook } from './task-outlook';
import classes from './tray.module.css';
import { nextInTray } from './tray-queue';
import { outcomeOf } from './tray-signing';

const FormViewer = partOnDemand(async () => (await import('../../components/form/form-viewer')).FormViewer);

/** The choices of the step as buttons; the chosen one says what it leads to, asks what it needs, and is confirmed. */
export function TrayDecision({ task }: { task: TaskDetail }) {
  const { t, i18n } = useTranslation('tray');
  const { text } = useFormats();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState<FormData>(task.form?.data ?? {});
  const complete = useComplete(() => undefined);
  const schema = task.form && schemaIn(task.form.schema, i18n.language as Locale);
  const field = schema && outcomeOf(schema);
  const options = field?.values ?? [];
  const assent = options[0]?.value;
  const plain = field?.key && assent ? { ...task.form?.data, [field.key]: assent } : undefined;
  const asksMore =
    useQuery({ ...outlookQuery(task, plain ?? {}), enabled: chosen === assent && plain !== undefined }).data?.ready ===
    false;
  const onward = () => {
    const next = nextInTray(task.taskId);
    if (next) void navigate({ to: '/tray/$taskId', params: { taskId: next } });
    else void navigate({ to: '/tray' });
  };
  const choose = (value: string) => {
    complete.reset();
    setChosen(value);
    setTyped({ ...task.form?.data, [field?.key ?? '']: value });
  };
  const confirm = () =>
    complete.mutate(
      { taskId: task.taskId, version: task.version, revision: task.dossier.revision, data: typed },
      {
        onSuccess: () => {
          notifications.show({ color: 'green', message: t('done', { code: task.dossierCode }), autoClose: 4000 });
          onward();
        },
      },
    );
  const reachable = task.blocked === null && task.form !== null && options.length > 0;
  useKeys({
    s: () => reachable && options[0] && choose(options[0].value),
    Enter: () => chosen && !complete.isPending && confirm(),
    Escape: () => setChosen(null),
    n: onward,
  });
  if (!reachable) {
    return (
      <section className={classes.decision} aria-label={t('decision')}>
        {task.blocked && <p>{text(task.blocked)}</p>}
        <Button variant="default" onClick={onward}>
          {t('later')}
        </Button>
      </section>
    );
  }
  return (
    <section className={classes.decision} aria-label={t('decision')}>
      {chosen && (
        <>
          {/* what a choice needs is asked by the form of the step itself; most assents need nothing more */}
          {(chosen !== options[0]?.value || asksMore) && task.form && (
            <FormViewer
              key={chosen}
              schema={task.form.schema}
              data={typed}
              label={text(task.stepName)}
              onChange={setTyped}
            />
          )}
          <TaskOutlook task={task} data={typed} />
          {complete.error && (
            <Failure error={complete.error} title={isOvertaken(complete.error) ? t('overtaken') : undefined} />
          )}
        </>
      )}
      <Group gap="sm" className={classes.buttons}>
        {chosen ? (
          <>
            <Button size="md" onClick={confirm} loading={complete.isPending}>
              {t('confirm', { choice: options.find((option) => option.value === chosen)?.label })}
            </Button>
            <Button size="md" variant="default" onClick={() => setChosen(null)} disabled={complete.isPending}>
              {t('cancel')}
            </Button>
          </>
        ) : (
          <>
            {options.map((option, index) => (
              <Button
                key={option.value}
                size="md"
                variant={index === 0 ? 'filled' : 'default'}
                onClick={() => choose(option.value)}
              >
                {option.label}
              </Button>
            ))}
            <Button size="md" variant="subtle" onClick={onward}>
              {t('later')}
            </Button>
          </>
        )}
      </Group>
    </section>
  );
}
