import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '../../api/schema';
import type { DossierDetail } from '../../api/types';
import { useFormats } from '../../lib/formats';
import { useDraft } from '../draft/use-draft';
import { Failure } from '../failure';
import { correctNote, useNoting, writeNote } from './api';
import { LabelPicker } from './label-picker';
import classes from './notes.module.css';

const LONGEST = 2000;

/** What officers write down about a dossier for one another, and the labels of their units on it. */
export function NotesPanel({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('dossier');
  return (
    <div className={classes.panel}>
      <section aria-label={t('label.title')}>
        <h3>{t('label.title')}</h3>
        <LabelPicker code={dossier.code} set={dossier.labels} />
      </section>
      <section aria-label={t('note.title')}>
        <h3>{t('note.title')}</h3>
        <p className={classes.quiet}>{t('note.hint')}</p>
        <NewNote code={dossier.code} />
        {dossier.notes.length === 0 && <p className={classes.quiet}>{t('note.none')}</p>}
        <ol className={classes.notes}>
          {dossier.notes.map((note) => (
            <li key={note.id}>
              <Note code={dossier.code} note={note} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function NewNote({ code }: { code: string }) {
  const { t } = useTranslation('dossier');
  const draft = useDraft<string>(`note/${code}`);
  const [text, setText] = useState(draft.kept?.value ?? '');
  const write = useNoting(writeNote(code));
  const type = (value: string) => {
    setText(value);
    draft.note(value);
  };
  const send = () => write.mutate(text, { onSuccess: () => type('') });
  return (
    <div className={classes.write}>
      <Textarea
        label={t('note.new')}
        value={text}
        maxLength={LONGEST}
        autosize
        minRows={2}
        disabled={write.isPending}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {write.isError && <Failure error={write.error} />}
      <Button variant="default" disabled={text.trim() === ''} loading={write.isPending} onClick={send}>
        {t('note.write')}
      </Button>
    </div>
  );
}

function Note({ code, note }: { code: string; note: NoteView }) {
  const { t } = useTranslation('dossier');
  const formats = useFormats();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <p className={classes.by}>
        <strong>{note.by.name}</strong> · <time dateTime={note.at}>{formats.dateTime(note.at)}</time>
        {note.correctedAt && <> · {t('note.corrected', { at: formats.dateTime(note.correctedAt) })}</>}
      </p>
      {editing ? (
        <Correction code={code} note={note} onDone={() => setEditing(false)} />
      ) : (
        <p className={classes.text}>{note.text ?? t('note.erased')}</p>
      )}
      {note.correctableUntil && !editing && (
        <Button size="compact-sm" variant="subtle" onClick={() => setEditing(true)}>
          {t('note.correct', { at: formats.time(note.correctableUntil) })}
        </Button>
      )}
    </>
  );
}

function Correction({ code, note, onDone }: { code: string; note: NoteView; onDone: () => void }) {
  const { t } = useTranslation(['dossier', 'common']);
  const [text, setText] = useState(note.text ?? '');
  const correct = useNoting(correctNote(code, note.id));
  return (
    <div className={classes.write}>
      <Textarea
        label={t('note.correction')}
        value={text}
        maxLength={LONGEST}
        autosize
        minRows={2}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {correct.isError && <Failure error={correct.error} />}
      <div className={classes.buttons}>
        <Button
          variant="default"
          size="xs"
          disabled={text.trim() === ''}
          loading={correct.isPending}
          onClick={() => correct.mutate(text, { onSuccess: onDone })}
        >
          {t('note.save')}
        </Button>
        <Button variant="subtle" size="xs" onClick={onDone}>
          {t('common:cancel')}
        </Button>
      </div>
    </div>
  );
}
