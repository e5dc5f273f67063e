import { Alert, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Component, FormData, FormSchema, NewDossier } from '../../api/types';
import { useSession } from '../../app/use-session';
import { CommandDialogOnDemand } from '../../components/command-dialog-on-demand';
import { Failure } from '../../components/failure';
import { labelAt, schemaIn } from '../../components/form/schema';
import type { Locale } from '../../i18n';
import { useFormats } from '../../lib/formats';
import { useSendKey } from '../../lib/keyboard';
import type { ChosenFile } from './api/submit-dossier';
import classes from './reception.module.css';
import type { SubmitterDraft } from './submitter-panel';
import type { Preview } from './use-preview';
import type { Sending } from './use-sending';

/** Why the dossier cannot be sent as it stands. */
export type Hindrance = 'declaration' | 'submitter';

type Props = {
  form: FormSchema;
  preview: Preview;
  sending: Sending;
  /** False when the reception has to record something that the declaration does not have. */
  acceptable: boolean;
  /** Nobody knows who decides: the dossier goes to those who find it out, and cannot be accepted before. */
  coordinated: boolean;
  /** Required components of which nothing was handed over. */
  missing: Component[];
  /** Checks what was typed: the dossier to be sent, or what is in its way. */
  check: () => NewDossier | Hindrance;
  /** What was checked: once it is another, what was said of it is no longer true. */
  typed: { data: FormData; submitter: SubmitterDraft };
  files: ChosenFile[];
};

/** The end of the counter's page: receive or save, and beside the buttons why that does not go. */
export function SendPanel({ form, preview, sending, missing, check, typed, files, ...props }: Props) {
  const { t } = useTranslation('reception');
  const acceptable = props.acceptable && !props.coordinated;
  const [hindrance, setHindrance] = useState<{ why: Hindrance; of: Props['typed'] } | null>(null);
  const [incomplete, setIncomplete] = useState<NewDossier | null>(null);
  const send = (accept: boolean) => {
    const dossier = check();
    if (typeof dossier === 'string') return setHindrance({ why: dossier, of: typed });
    setHindrance(null);
    if (accept && missing.length > 0) setIncomplete(dossier);
    else sending.send({ ...dossier, accept }, files);
  };
  const acceptAsItIs = () => {
    if (incomplete) sending.send({ ...incomplete, accept: true }, files);
    setIncomplete(null);
  };
  const waiting = !preview.current;
  useSendKey(() => !sending.frozen && !sending.busy && !waiting && send(acceptable));
  if (sending.frozen) return <Unanswered sending={sending} onAgain={() => sending.sendAgain(files)} />;
  return (
    <>
      <Refusal form={form} sending={sending} />
      <div className={classes.buttons}>
        {hindrance && same(hindrance.of, typed) && (
          <p role="alert" className={classes.hindrance}>
            {t(`send.${hindrance.why}`)}
          </p>
        )}
        {waiting && (
          <p role="status" className={classes.quiet}>
            {t(preview.error ? 'send.failed' : 'send.waiting')}
          </p>
        )}
        {acceptable && (
          <Button size="md" data-walk-end loading={sending.busy} disabled={waiting} onClick={() => send(true)}>
            {t('accept')}
          </Button>
        )}
        <Button
          size="md"
          data-walk-end={acceptable ? undefined : true}
          variant={acceptable ? 'default' : 'filled'}
          disabled={sending.busy || waiting}
          onClick={() => send(false)}
        >
          {t('keep')}
        </Button>
        <p className={classes.quiet}>
          {t(props.coordinated ? 'coordinated' : acceptable ? 'keepHint' : 'recordFirst')}
        </p>
      </div>
      {incomplete && <Incomplete missing={missing} onConfirm={acceptAsItIs} onClose={() => setIncomplete(null)} />}
    </>
  );
}

const same = (one: Props['typed'], other: Props['typed']) =>
  one.data === other.data && one.submitter === other.submitter;

type IncompleteProps = { missing: Component[]; onConfirm: () => void; onClose: () => void };

/** Receiving starts the clock: nobody does so without having seen what is missing. */
function Incomplete({ missing, onConfirm, onClose }: IncompleteProps) {
  const { t } = useTranslation('reception');
  const { text } = useFormats();
  return (
    <CommandDialogOnDemand
      title={t('incomplete.title')}
      confirm={t('incomplete.confirm')}
      onConfirm={onConfirm}
      onClose={onClose}
      onFailed={onClose}
    >
      <p style={{ margin: 0 }}>{t('incomplete.text')}</p>
      <ul style={{ margin: 0 }}>
        {missing.map((component) => (
          <li key={component.code}>{text(component.name)}</li>
        ))}
      </ul>
    </CommandDialogOnDemand>
  );
}

/** Sent without an answer: only the same can be sent again, which never makes a second dossier. */
function Unanswered({ sending, onAgain }: { sending: Sending; onAgain: () => void }) {
  const { t } = useTranslation('reception');
  return (
    <Alert color="yellow" role="alert" title={t('unanswered.title')}>
      <p className={classes.notice}>{t('unanswered.text')}</p>
      <Button loading={sending.busy} onClick={onAgain}>
        {t('unanswered.again')}
      </Button>
    </Alert>
  );
}

/** What the server refused; a key that it knows already means that an earlier try may have come through. */
function Refusal({ form, sending }: { form: FormSchema; sending: Sending }) {
  const { t, i18n } = useTranslation('reception');
  const { may } = useSession();
  if (sending.busy || !(sending.error || sending.expired)) return null;
  if (!sending.maybeReceived) {
    const localised = schemaIn(form, i18n.language as Locale);
    return <Failure error={sending.error} labelOf={(field) => labelAt(localised, field.replace(/^data\./, ''))} />;
  }
  return (
    <Alert color="yellow" role="alert" title={t('maybeReceived.title')}>
      <p className={classes.notice}>{t(sending.expired ? 'maybeReceived.late' : 'maybeReceived.text')}</p>
      {may('SEARCH') && (
        // beside this page, which still holds what was typed
        <Link to="/search" target="_blank">
          {t('maybeReceived.search')}
        </Link>
      )}
    </Alert>
  );
}
