import { Alert, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dossierQuery } from '../../api/dossier';
import { LeaveDialog, LeaveGuard } from '../../components/draft/leave-guard';
import { Failure } from '../../components/failure';
import { PageHeader } from '../../components/page-header';
import { reasonIn, useProblemText } from '../../components/problem-text';
import { StatusTag } from '../../components/status-tag';
import { useFormats } from '../../lib/formats';
import { useKeys } from '../../lib/keyboard';
import { type FailedFile, type Submission, sendFiles } from './api/submit-dossier';
import { DuplicatesNotice } from './duplicates-notice';
import classes from './reception.module.css';

type Props = { submission: Submission; onAgain: () => void };

/** What the officer hands over: the code, the date, the slip to print; and the way on. */
export function ReceptionResult({ submission, onAgain }: Props) {
  const { t } = useTranslation('reception');
  const formats = useFormats();
  const { code, status, dueAt, taskIds, duplicates } = submission.answer;
  const dossier = useQuery(dossierQuery(code));
  const slip = dossier.data?.forms.find((form) => form.number === '01');
  const task = taskIds[0];
  // the files lie on this page only
  const [missing, setMissing] = useState(submission.failed);
  const [asking, setAsking] = useState(false);
  const paper = useRef<HTMLIFrameElement>(null);
  const print = () => paper.current?.contentWindow?.print();
  const next = () => (missing.length > 0 ? setAsking(true) : onAgain());
  useKeys({ p: print, n: next });
  return (
    <div className={classes.result}>
      <LeaveGuard unsent={missing.length > 0} text={t('result.leaveText')} />
      <PageHeader title={t(slip || dueAt ? 'result.accepted' : 'result.kept')} />
      <p className={`${classes.resultCode} digits`}>{code}</p>
      <p>
        <StatusTag status={status} />
      </p>
      {dueAt && (
        <p>
          {t('result.due')} <strong className="digits">{formats.dateTime(dueAt)}</strong>
        </p>
      )}
      <DuplicatesNotice duplicates={duplicates} received />
      <MissingFiles code={code} missing={missing} onMissing={setMissing} />
      {dossier.isError && (
        <Failure error={dossier.error} title={t('result.noSlip')} onRetry={() => void dossier.refetch()} />
      )}
      <div className={classes.buttons}>
        {slip && (
          <>
            <Button onClick={print} rightSection={<kbd aria-hidden>P</kbd>} aria-keyshortcuts="p">
              {t('result.print', { serial: slip.serial })}
            </Button>
            <Button component="a" variant="default" href={slip.url} target="_blank" rel="noreferrer">
              {t('result.slip')}
            </Button>
          </>
        )}
        <Button
          variant={slip ? 'default' : 'filled'}
          rightSection={<kbd aria-hidden>N</kbd>}
          aria-keyshortcuts="n"
          onClick={next}
        >
          {t('result.again')}
        </Button>
      </div>
      <p className={classes.links}>
        <Link to="/dossiers/$code" params={{ code }}>
          {t('result.dossier')}
        </Link>
        {task && (
          <Link to="/tasks/$taskId" params={{ taskId: task }}>
            {t('result.task')}
          </Link>
        )}
      </p>
      {asking && (
        <LeaveDialog
          text={t('result.leaveText')}
          confirm={t('result.again')}
          onLeave={onAgain}
          onStay={() => setAsking(false)}
        />
      )}
      {slip && <iframe ref={paper} className={classes.slip} src={slip.url} title={formats.text(slip.title)} />}
    </div>
  );
}

type MissingProps = { code: string; missing: FailedFile[]; onMissing: (missing: FailedFile[]) => void };

/** The dossier is received, but not all of its files: each with the reason, and a way to send those again. */
function MissingFiles({ code, missing, onMissing }: MissingProps) {
  const { t } = useTranslation('reception');
  const problemText = useProblemText();
  const retry = useMutation({
    mutationFn: () =>
      sendFiles(
        code,
        missing.map((it) => it.chosen),
      ),
    onSuccess: onMissing,
  });
  if (missing.length === 0) return null;
  return (
    <Alert color="yellow" role="alert" title={t('result.filesMissing', { count: missing.length })}>
      <ul>
        {missing.map(({ chosen, error }) => (
          <li key={chosen.id}>
            {t('result.fileFailed', { name: chosen.file.name, reason: reasonIn(problemText(error)) })}
          </li>
        ))}
      </ul>
      <Button size="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
        {t('result.sendAgain')}
      </Button>
    </Alert>
  );
}
