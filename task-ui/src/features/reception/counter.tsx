import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/http';
import { problemOf } from '../../api/problem';
import type { FormData, ReceptionProcedure } from '../../api/types';
import { Failure } from '../../components/failure';
import { type FormHandle, FormViewer } from '../../components/form/form-viewer';
import { labelAt, schemaIn } from '../../components/form/schema';
import { Panel } from '../../components/panel';
import type { Locale } from '../../i18n';
import { useFormats } from '../../lib/formats';
import { previewQuery } from './api/procedures';
import { type ChosenFile, type Submission, useSubmitDossier } from './api/submit-dossier';
import { ComponentsPanel } from './components-panel';
import { DuePanel } from './due-panel';
import { FilingPanel, useFiling } from './filing-panel';
import { countsFor, type Received } from './received';
import classes from './reception.module.css';
import { completeSubmitter, emptySubmitter, missingIn, SubmitterPanel } from './submitter-panel';

type Props = { procedure: ReceptionProcedure; onDone: (submission: Submission) => void };

const NOTHING: FormData = {};

/** Everything of one reception on one page: declaration, submitter, components with files, fee and due date. */
export function Counter({ procedure, onDone }: Props) {
  const { t, i18n } = useTranslation('reception');
  const { text } = useFormats();
  const form = useRef<FormHandle>(null);
  const key = useRef(newKey());
  const [data, setData] = useState<FormData>(NOTHING);
  const [asked] = useDebouncedValue(data, 400);
  const filing = useFiling();
  const preview = useQuery(
    previewQuery(procedure.code, { data: asked, unitCode: filing.unitCode || undefined, channel: filing.channel }),
  );
  const [submitter, setSubmitter] = useState(emptySubmitter);
  const [received, setReceived] = useState<Received>({});
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [tried, setTried] = useState(false);
  const submit = useSubmitDossier();
  const components = preview.data?.components ?? [];

  const send = (accept: boolean) => {
    setTried(true);
    const declared = form.current?.submit();
    if (!declared) return;
    const person = completeSubmitter(submitter, declared);
    if (missingIn(person).length > 0) return;
    const dossier = {
      procedureCode: procedure.code,
      unitCode: filing.unitCode,
      channel: filing.channel,
      submitter: person,
      data: declared,
      components: countsFor(components, received),
      accept,
    };
    // without an answer the same key asks again; after a refusal it is another request
    const renewKey = (error: unknown) => {
      if (problemOf(error)?.status !== 0) key.current = newKey();
    };
    submit.mutate({ dossier, files, key: key.current }, { onSuccess: onDone, onError: renewKey });
  };
  const localised = schemaIn(procedure.form.schema, i18n.language as Locale);
  return (
    <div className={classes.counter}>
      <div className={classes.column}>
        <Panel title={t('declaration')}>
          <FormViewer
            ref={form}
            schema={procedure.form.schema}
            data={NOTHING}
            label={text(procedure.name)}
            onChange={setData}
          />
        </Panel>
        <SubmitterPanel value={submitter} onChange={setSubmitter} declared={data} showMissing={tried} />
      </div>
      <div className={classes.side}>
        <FilingPanel filing={filing} />
        <ComponentsPanel
          components={components}
          pending={preview.isPending}
          error={preview.error}
          received={received}
          onReceived={setReceived}
          files={files}
          onFiles={setFiles}
        />
        <DuePanel preview={preview.data} />
        {submit.isError && (
          <Failure error={submit.error} labelOf={(field) => labelAt(localised, field.replace(/^data\./, ''))} />
        )}
        <div className={classes.buttons}>
          <Button size="md" loading={submit.isPending} onClick={() => send(true)}>
            {t('accept')}
          </Button>
          <Button size="md" variant="default" disabled={submit.isPending} onClick={() => send(false)}>
            {t('keep')}
          </Button>
          <p className={classes.quiet}>{t('keepHint')}</p>
        </div>
      </div>
    </div>
  );
}
