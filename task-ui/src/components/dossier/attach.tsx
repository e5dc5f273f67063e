import { NativeSelect, TextInput } from '@mantine/core';
import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierDetail } from '../../api/types';
import { useFormats } from '../../lib/formats';
import { reasonIn, useProblemText } from '../problem-text';
import { useAttachFile } from '../supplement/api';
import { ACCEPTED_FILES, LARGEST_FILE } from './accepted-files';
import classes from './dossier.module.css';

type Sent = { id: number; name: string; state: 'WAITING' | 'SENDING' | 'DONE' | 'REFUSED'; why?: string };

/** Takes files by drag or by choosing, one after another, each with what became of it; or a new version of one. */
export function Attach({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('attach');
  const { text } = useFormats();
  const [componentCode, setComponent] = useState<string | null>(null);
  const [replaced, setReplaced] = useState('');
  const [reason, setReason] = useState('');
  const sending = useSending(dossier.code);
  const offered = dossier.attachments.filter(
    (file) => !file.replacedBy && (file.componentCode ?? null) === componentCode,
  );
  const replaces = offered.some((file) => file.id === replaced) ? replaced : undefined;
  const take = async (files: FileList | null) => {
    await sending.send([...(files ?? [])], { componentCode, replaces, reason: reason.trim() });
    setReplaced('');
    setReason('');
  };
  return (
    <div className={classes.attach}>
      <NativeSelect
        label={t('component')}
        data={[
          { value: '', label: t('other') },
          ...dossier.components.map((it) => ({ value: it.code, label: text(it.name) })),
        ]}
        value={componentCode ?? ''}
        onChange={(event) => setComponent(event.currentTarget.value || null)}
      />
      {offered.length > 0 && (
        <NativeSelect
          label={t('replaces')}
          data={[{ value: '', label: t('nothing') }, ...offered.map((it) => ({ value: it.id, label: it.name }))]}
          value={replaces ?? ''}
          onChange={(event) => setReplaced(event.currentTarget.value)}
        />
      )}
      {replaces && (
        <TextInput
          label={t('reason')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Drop one={replaces !== undefined} onFiles={(files) => void take(files)} />
      <ul className={classes.sent} aria-live="polite">
        {sending.sent.map((file) => (
          <li key={file.id} data-state={file.state}>
            {file.name}: {t(`state.${file.state}`)} {file.why}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Drop({ one, onFiles }: { one: boolean; onFiles: (files: FileList | null) => void }) {
  const { t } = useTranslation('attach');
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(event.dataTransfer.files);
  };
  return (
    <label
      htmlFor={id}
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {t(one ? 'dropOne' : 'drop')}
      <input
        id={id}
        type="file"
        multiple={!one}
        accept={ACCEPTED_FILES}
        onChange={(event) => {
          onFiles(event.currentTarget.files);
          // else the same file, chosen again after a refusal, would be no change
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}

type Where = { componentCode: string | null; replaces?: string; reason: string };

/** Sends files one after another; a refused one does not keep the next from being sent. */
function useSending(code: string) {
  const { t } = useTranslation('attach');
  const attach = useAttachFile(code);
  const problemText = useProblemText();
  const [sent, setSent] = useState<Sent[]>([]);
  const put = (id: number, change: Partial<Sent>) =>
    setSent((all) => all.map((it) => (it.id === id ? { ...it, ...change } : it)));
  const send = async (files: File[], { replaces, ...where }: Where) => {
    const rows = files.map(({ name }, index): Sent => ({ id: index, name, state: 'WAITING' }));
    setSent(rows);
    for (const [id, file] of files.entries()) {
      if (file.size > LARGEST_FILE) {
        put(id, { state: 'REFUSED', why: t('tooLarge', { size: LARGEST_FILE / 1024 / 1024 }) });
      } else if (replaces && id > 0) {
        put(id, { state: 'REFUSED', why: t('oneOnly') });
      } else {
        put(id, { state: 'SENDING' });
        try {
          await attach.mutateAsync({ file, replaces, ...where });
          put(id, { state: 'DONE' });
        } catch (error) {
          put(id, { state: 'REFUSED', why: reasonIn(problemText(error)) });
        }
      }
    }
  };
  return { sent, send };
}
