import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyCounts, DossierDetail } from '../../api/types';
import { CommandDialog } from '../../components/command-dialog';
import { schemaIn } from '../../components/form/schema';
import { useFormats } from '../../lib/formats';
import classes from './amend.module.css';
import { AmendReason, type Why } from './amend-reason';
import { correct, previewCorrection } from './api/amend-dossier';
import { ChangedSince } from './changed-since';
import { type Correctable, declaredOf, SUBMITTER } from './correctable';
import { CorrectionEffects } from './correction-effects';
import { CorrectionRow } from './correction-row';
import { useAmendment } from './use-amendment';

type Values = Record<string, string | CopyCounts>;

/** Puts right what is recorded wrongly: only what is chosen is shown, and all of it is looked at before it counts. */
export function CorrectDialog({ dossier, onClose }: { dossier: DossierDetail; onClose: () => void }) {
  const { t } = useTranslation('amend');
  const amendment = useAmendment(dossier, previewCorrection, correct, onClose);
  const [values, setValues] = useState<Values>({});
  const [why, setWhy] = useState<Why>({ reasonCode: null, note: '' });
  const groups = useCorrectable(dossier);
  const all = groups.flatMap(({ items }) => items);
  const chosen = all.filter(({ id }) => id in values);
  const change = (next: Values) => {
    setValues(next);
    amendment.again();
  };
  const add = (what: Correctable | undefined) =>
    what && change({ ...values, [what.id]: isCounts(what.value) ? what.value : asText(what.value) });
  const drop = (id: string) => change(Object.fromEntries(Object.entries(values).filter(([key]) => key !== id)));
  const { reasonCode, note } = why;
  const next = () =>
    reasonCode !== null && amendment.next(bodyOf(dossier, values, amendment.revision, reasonCode, note));
  return (
    <CommandDialog
      title={t('correct.title', { code: dossier.code })}
      confirm={t(amendment.seen ? 'correct.confirm' : 'correct.preview')}
      wide
      busy={amendment.busy}
      error={amendment.error}
      ready={chosen.length > 0 && reasonCode !== null && note.trim() !== '' && !amendment.overtaken}
      onClose={onClose}
      onConfirm={next}
    >
      {amendment.overtaken && <ChangedSince dossier={dossier} revision={amendment.revision} onSeen={amendment.goOn} />}
      <p className={classes.lead}>{t('correct.lead')}</p>
      {chosen.map((what) => (
        <CorrectionRow
          key={what.id}
          what={what}
          value={values[what.id] ?? ''}
          onChange={(value) => change({ ...values, [what.id]: value })}
          onDrop={() => drop(what.id)}
        />
      ))}
      <Select
        label={t('correct.choose')}
        placeholder={t('correct.choosePlaceholder')}
        searchable
        value={null}
        data={groups.map(({ group, items }) => ({
          group,
          items: items.filter(({ id }) => !(id in values)).map(({ id, label }) => ({ value: id, label })),
        }))}
        onChange={(id) => add(all.find((what) => what.id === id))}
      />
      <AmendReason
        reasons={dossier.reasons.filter((reason) => reason.group === 'correct')}
        why={why}
        onChange={(given) => {
          setWhy(given);
          amendment.again();
        }}
      />
      {amendment.seen && <CorrectionEffects preview={amendment.seen} />}
    </CommandDialog>
  );
}

const asText = (value: unknown) => (value === undefined || value === null ? '' : String(value));
const isCounts = (value: unknown): value is CopyCounts =>
  typeof value === 'object' && value !== null && 'original' in value;

/** All that can be corrected, in the groups in which one looks for it. */
function useCorrectable(dossier: DossierDetail): { group: string; items: Correctable[] }[] {
  const { t, i18n } = useTranslation(['amend', 'dossier']);
  const { text } = useFormats();
  const schema = schemaIn(dossier.dataForm.schema, i18n.language === 'en' ? 'en' : 'vi');
  return [
    { group: t('correct.declared'), items: declaredOf(schema, dossier.data) },
    {
      group: t('correct.submitter'),
      items: SUBMITTER.map((field) => ({
        id: `submitter.${field}`,
        label: `${t('correct.submitter')}: ${t(`dossier:submitter.${field}`)}`,
        value: dossier.submitter[field],
      })),
    },
    {
      group: t('correct.papers'),
      items: dossier.components.map((component) => ({
        id: `component.${component.code}`,
        label: text(component.name),
        value: component.received,
      })),
    },
  ];
}

/** As the server takes it: the submitter as a whole, papers and fields one by one. */
function bodyOf(dossier: DossierDetail, values: Values, revision: number, reasonCode: string, note: string) {
  const data: Record<string, string> = {};
  const submitter: Record<string, string> = {};
  const components: ({ code: string } & CopyCounts)[] = [];
  for (const [id, value] of Object.entries(values)) {
    const [kind, name] = [id.slice(0, id.indexOf('.')), id.slice(id.indexOf('.') + 1)];
    if (typeof value !== 'string') components.push({ code: name, ...value });
    else if (kind === 'data') data[name] = value.trim();
    else submitter[name] = value.trim();
  }
  const filed = Object.fromEntries(
    Object.entries({ ...dossier.submitter, ...submitter }).map(([key, value]) => [key, value === '' ? null : value]),
  ) as DossierDetail['submitter'];
  return {
    revision,
    reasonCode,
    note: note.trim(),
    data,
    submitter: Object.keys(submitter).length > 0 ? filed : null,
    components,
  };
}
