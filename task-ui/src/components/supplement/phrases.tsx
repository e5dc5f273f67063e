import { Button, Checkbox, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhraseView } from '../../api/schema';
import { CommandDialog } from '../command-dialog';
import { Failure } from '../failure';
import { phrasesQuery, usePhrases } from './phrase-api';
import classes from './supplement.module.css';

type Props = { procedureCode: string; unitCode: string; onUse: (text: string) => void };
type Edited = { id?: number; text: string; shared: boolean; own: boolean; removable: boolean; everywhere: boolean };

const EMPTY: Edited = { text: '', shared: false, own: true, removable: false, everywhere: false };

/** Sentences to be used again: chosen into the request, kept, mended, deleted; own ones or those of the unit. */
export function Phrases({ procedureCode, unitCode, onUse }: Props) {
  const { t } = useTranslation('supplement');
  const offered = useQuery(phrasesQuery(procedureCode));
  const [chosen, setChosen] = useState<string | null>(null);
  const [edited, setEdited] = useState<Edited | null>(null);
  const phrases = offered.data ?? [];
  const phrase = phrases.find((it) => String(it.id) === chosen);
  return (
    <fieldset className={classes.phrases}>
      <legend>{t('phrase.title')}</legend>
      {offered.isError && <Failure error={offered.error} onRetry={() => void offered.refetch()} />}
      <Select
        label={t('phrase.choose')}
        placeholder={offered.isSuccess && phrases.length === 0 ? t('phrase.none') : undefined}
        searchable
        data={phrases.map((it) => ({ value: String(it.id), label: it.text }))}
        value={phrase ? chosen : null}
        onChange={setChosen}
        comboboxProps={{ withinPortal: true }}
      />
      <div className={classes.buttons}>
        <Button size="sm" variant="default" disabled={!phrase} onClick={() => phrase && onUse(phrase.text)}>
          {t('phrase.use')}
        </Button>
        <Button size="sm" variant="default" disabled={!phrase} onClick={() => phrase && setEdited(ofPhrase(phrase))}>
          {t('phrase.edit')}
        </Button>
        <Button size="sm" variant="default" onClick={() => setEdited(EMPTY)}>
          {t('phrase.new')}
        </Button>
      </div>
      {edited && (
        <PhraseDialog
          edited={edited}
          procedureCode={procedureCode}
          unitCode={unitCode}
          onClose={() => setEdited(null)}
          onKept={(id) => {
            setChosen(id);
            setEdited(null);
          }}
        />
      )}
    </fieldset>
  );
}

const ofPhrase = ({ id, text, shared, own, removable, procedureCode }: PhraseView): Edited => ({
  id,
  text,
  shared,
  own,
  removable,
  everywhere: !procedureCode,
});

type DialogProps = {
  edited: Edited;
  procedureCode: string;
  unitCode: string;
  onClose: () => void;
  onKept: (id: string | null) => void;
};

function PhraseDialog({ edited, procedureCode, unitCode, onClose, onKept }: DialogProps) {
  const { t } = useTranslation('supplement');
  const [text, setText] = useState(edited.text);
  const [shared, setShared] = useState(edited.shared);
  const [everywhere, setEverywhere] = useState(edited.everywhere);
  const { write, change, drop } = usePhrases(procedureCode);
  const { id } = edited;
  const kept = { onSuccess: (phrase: PhraseView) => onKept(String(phrase.id)) };
  const keep = () =>
    id === undefined
      ? write.mutate({ unitCode, procedureCode: everywhere ? null : procedureCode, text, shared }, kept)
      : change.mutate({ id, text, shared }, kept);
  return (
    <CommandDialog
      title={t(id === undefined ? 'phrase.new' : 'phrase.edit')}
      confirm={t('phrase.keep')}
      ready={text.trim() !== ''}
      busy={write.isPending || change.isPending || drop.isPending}
      error={write.error ?? change.error ?? drop.error}
      onConfirm={keep}
      onClose={onClose}
    >
      <Textarea
        label={t('phrase.text')}
        autosize
        minRows={2}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Checkbox
        label={t('phrase.shared')}
        checked={shared}
        disabled={!edited.own}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
      {id === undefined && (
        <Checkbox
          label={t('phrase.everywhere')}
          checked={everywhere}
          onChange={(event) => setEverywhere(event.currentTarget.checked)}
        />
      )}
      {id !== undefined && edited.removable && (
        <Button variant="subtle" color="red.8" onClick={() => drop.mutate(id, { onSuccess: () => onKept(null) })}>
          {t('phrase.delete')}
        </Button>
      )}
    </CommandDialog>
  );
}
