import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormData, NewDossier, ReceptionProcedure } from '../../api/types';
import { LeaveGuard } from '../../components/draft/leave-guard';
import { RestoredNote } from '../../components/draft/restored-note';
import { useDraft } from '../../components/draft/use-draft';
import { type FormHandle, FormViewer } from '../../components/form/form-viewer';
import { Panel } from '../../components/panel';
import { useFormats } from '../../lib/formats';
import { useKeys } from '../../lib/keyboard';
import { useNoStrayDrops } from '../../lib/stray-drops';
import { type ChosenFile, filesFor, type Submission } from './api/submit-dossier';
import { ComponentsPanel } from './components-panel';
import { DuePanel } from './due-panel';
import { DuplicatesNotice } from './duplicates-notice';
import { EntryNotes } from './entry-notes';
import { type Filed, FilingPanel, useFiling } from './filing-panel';
import { countsFor, missingOf, type Received } from './received';
import classes from './reception.module.css';
import { type Hindrance, SendPanel } from './send-panel';
import { completeSubmitter, emptySubmitter, missingIn, type SubmitterDraft, SubmitterPanel } from './submitter-panel';
import { usePersonFilling } from './use-person';
import { usePreview } from './use-preview';
import { type SentDossier, useSending } from './use-sending';
import { useWalk } from './use-walk';

/** All that is typed and ticked at the counter; files cannot be kept. `open` was sent and has no answer yet. */
type CounterDraft = Filed & {
  data: FormData;
  submitter: SubmitterDraft;
  received: Received;
  open: SentDossier | null;
};

type Props = { procedure: ReceptionProcedure; onDone: (submission: Submission) => void; onRestart: () => void };

const NOTHING: FormData = {};

/** Everything of one reception on one page: declaration, submitter, components with files, fee and due date. */
export function Counter({ procedure, onDone, onRestart }: Props) {
  const { t } = useTranslation('reception');
  const { text } = useFormats();
  const form = useRef<FormHandle>(null);
  const draft = useDraft<CounterDraft>(`reception/${procedure.code}`);
  const before = draft.kept?.value;
  // null until the form has said how it begins
  const [said, setSaid] = useState<FormData | null>(before?.data ?? null);
  const data = said ?? NOTHING;
  const filing = useFiling(before);
  const { unitCode, placeCode, decides, channel } = filing;
  const [submitter, setSubmitter] = useState(before?.submitter ?? emptySubmitter);
  const [received, setReceived] = useState<Received>(before?.received ?? {});
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [refusals, setRefusals] = useState(0);
  const preview = usePreview(procedure.code, data, filing);
  const components = preview.known?.components ?? [];
  const duplicates = preview.known?.duplicates ?? [];
  const sending = useSending(before?.open ?? null, (submission) => {
    draft.drop();
    onDone(submission);
  });
  const { open, frozen, busy } = sending;
  useNoStrayDrops();
  const page = useRef<HTMLDivElement>(null);
  const onward = useWalk(page, procedure.form.schema);
  useKeys({ Enter: () => onward(null) });
  const person = usePersonFilling(
    unitCode,
    procedure.form.schema,
    data,
    async (part, values) => form.current?.fill(part, values),
    onward,
  );
  const typed = (now: FormData) => {
    person.typed(now);
    setSaid(now);
  };
  const note = useEffectEvent(draft.note);
  useEffect(() => {
    if (said) note({ data: said, submitter, received, unitCode, placeCode, decides, channel, open });
  }, [said, submitter, received, unitCode, placeCode, decides, channel, open]);

  /** What keeps the dossier from being sent as it stands; leads to the first field that is wrong. */
  const check = (): NewDossier | Hindrance => {
    const declared = form.current?.submit();
    if (!declared) return 'declaration';
    const person = completeSubmitter(submitter, declared);
    if (missingIn(person).length > 0) {
      setRefusals(refusals + 1);
      return 'submitter';
    }
    const counts = countsFor(components, received);
    const where = { procedureCode: procedure.code, unitCode, placeCode, competentUnitCode: decides, channel };
    const duplicatesSeen = duplicates.map((it) => it.code);
    return { ...where, submitter: person, data: declared, components: counts, duplicatesSeen, accept: false };
  };
  const restart = () => {
    draft.drop();
    onRestart();
  };
  return (
    <>
      <LeaveGuard unsent={draft.unsent || files.length > 0} files={files.length > 0} />
      {draft.kept && draft.unsent && (
        <RestoredNote at={draft.kept.at} files onDiscard={busy || frozen ? undefined : restart} />
      )}
      <div ref={page} className={classes.counter}>
        <div className={classes.column} inert={busy}>
          <Panel title={t('declaration')}>
            <EntryNotes said={person.said} />
            <FormViewer
              ref={form}
              schema={procedure.form.schema}
              data={data}
              label={text(procedure.name)}
              readOnly={frozen}
              onChange={typed}
            />
          </Panel>
          <fieldset disabled={frozen} className={classes.frame}>
            <SubmitterPanel value={submitter} onChange={setSubmitter} declared={data} refusals={refusals} />
          </fieldset>
        </div>
        <div className={classes.side}>
          <DuplicatesNotice duplicates={duplicates} />
          <div inert={busy} className={classes.frame}>
            <fieldset disabled={frozen} className={classes.frame}>
              <FilingPanel procedure={procedure} filing={filing} preview={preview} />
            </fieldset>
            <ComponentsPanel
              preview={preview}
              frozen={frozen}
              received={received}
              onReceived={setReceived}
              files={files}
              onFiles={setFiles}
            />
          </div>
          <DuePanel preview={preview} />
          <SendPanel
            form={procedure.form.schema}
            preview={preview}
            sending={sending}
            acceptable={procedure.acceptable}
            coordinated={preview.known?.competentUnit === null && !decides}
            missing={missingOf(components, received)}
            check={check}
            typed={{ data, submitter }}
            files={filesFor(components, files)}
          />
        </div>
      </div>
    </>
  );
}
