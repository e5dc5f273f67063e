import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormData, NewDossier, ReceptionProcedure } from '../../api/types';
import { LeaveGuard } from '../../components/draft/leave-guard';
import { RestoredNote } from '../../components/draft/restored-note';
import { useDraft } from '../../components/draft/use-draft';
import { type FormHandle, FormViewer } from '../../components/form/form-viewer';
import { partOnDemand } from '../../components/on-demand';
import { Panel } from '../../components/panel';
import { useFormats } from '../../lib/formats';
import { useKeys } from '../../lib/keyboard';
import { useNoStrayDrops } from '../../lib/stray-drops';
import { type ChosenFile, filesFor, type Submission } from './api/submit-dossier';
import type { CounterDraft } from './counter-draft';
import { DuplicatesNotice } from './duplicates-notice';
import { EntryNotes } from './entry-notes';
import { FilingPanel, useFiling } from './filing-panel';
import { countsFor, missingOf, type Received } from './received';
import classes from './reception.module.css';
import { type Hindrance, SendPanel } from './send-panel';
import { completeSubmitter, emptySubmitter, missingIn, SubmitterPanel } from './submitter-panel';
import { usePersonFilling } from './use-person';
import { usePreview } from './use-preview';
import { useSending } from './use-sending';
import type { Series } from './use-series';
import { useWalk } from './use-walk';

// they answer the server's first preview, which is asked for meanwhile
const ComponentsPanel = partOnDemand(async () => (await import('./components-panel')).ComponentsPanel);
const DuePanel = partOnDemand(async () => (await import('./due-panel')).DuePanel);

type Props = {
  procedure: ReceptionProcedure;
  series: Series;
  /** How the page begins: as the dossier before it left it, or as the server has kept it. */
  begin: Beginning | null;
  onDone: (submission: Submission, sent: CounterDraft, fee: number | null) => void;
  onRestart: () => void;
};

/** `at` is when it was kept, for what comes back after an interruption; null for what goes on from the dossier before. */
export type Beginning = { draft: CounterDraft; at: string | null };

const NOTHING: FormData = {};

/** Everything of one reception on one page: declaration, submitter, components with files, fee and due date. */
export function Counter({ procedure, series, begin, onDone, onRestart }: Props) {
  const { t } = useTranslation('reception');
  const { text } = useFormats();
  const form = useRef<FormHandle>(null);
  const [subject] = useState(() => ['reception', procedure.code, series.id].filter(Boolean).join('/'));
  const draft = useDraft<CounterDraft>(subject);
  // what goes on from the dossier before takes the place of what lies in the tab
  const goesOn = begin !== null && begin.at === null;
  const restored = goesOn ? null : (draft.kept?.at ?? begin?.at);
  const before = goesOn ? begin.draft : (draft.kept?.value ?? begin?.draft);
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
  const stands: Omit<CounterDraft, 'open'> = { data, submitter, received, unitCode, placeCode, decides, channel };
  const done = (submission: Submission) => {
    draft.drop();
    onDone(submission, { ...stands, open: null }, preview.known?.fee?.total ?? null);
  };
  const sending = useSending(before?.open ?? null, done, (request) => series.keepNow({ ...stands, open: request }));
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
  // a form that is drawn as it was kept says nothing: the page itself leads to what is still open in it
  const goOn = useEffectEvent(() => goesOn && onward(null));
  useEffect(() => void goOn(), []);
  const note = useEffectEvent((now: CounterDraft) => {
    draft.note(now);
    series.note(now);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a series that begins keeps what stands there
  useEffect(() => {
    if (said) note({ data: said, submitter, received, unitCode, placeCode, decides, channel, open });
  }, [said, submitter, received, unitCode, placeCode, decides, channel, open, series.id]);

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
      <LeaveGuard
        unsent={(draft.unsent && !(series.id && series.keeping === 'saved')) || files.length > 0}
        files={files.length > 0}
      />
      {restored && (draft.unsent || !draft.kept) && (
        <RestoredNote at={restored} files onDiscard={busy || frozen ? undefined : restart} />
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
