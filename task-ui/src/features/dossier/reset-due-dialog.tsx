import { Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueResetPreview } from '../../api/schema';
import type { DossierDetail } from '../../api/types';
import { CommandDialog } from '../../components/command-dialog';
import { DayField } from '../../components/day-field';
import { TimeField } from '../../components/time-field';
import { useFormats } from '../../lib/formats';
import classes from './amend.module.css';
import { AmendReason, type Why } from './amend-reason';
import { previewDue, resetDue } from './api/amend-dossier';
import { ChangedSince } from './changed-since';
import { useAmendment } from './use-amendment';

const CLOSING = '17:00';

/** Sets a due date anew that was promised wrongly; first it shows which dates move and how they would explain themselves. */
export function ResetDueDialog({ dossier, onClose }: { dossier: DossierDetail; onClose: () => void }) {
  const { t } = useTranslation('amend');
  const formats = useFormats();
  const amendment = useAmendment(dossier, previewDue, resetDue, onClose);
  const [day, setDay] = useState('');
  const [time, setTime] = useState(CLOSING);
  const [why, setWhy] = useState<Why>({ reasonCode: null, note: '' });
  const { reasonCode, note } = why;
  const ready = day !== '' && time !== '' && reasonCode !== null && note.trim() !== '' && !amendment.overtaken;
  const typed =
    <V,>(set: (value: V) => void) =>
    (value: V) => {
      set(value);
      amendment.again();
    };
  const next = () =>
    reasonCode !== null &&
    amendment.next({
      revision: amendment.revision,
      dueAt: new Date(`${day}T${time}:00+07:00`).toISOString(),
      reasonCode,
      note: note.trim(),
    });
  return (
    <CommandDialog
      title={t('due.title', { code: dossier.code })}
      confirm={t(amendment.seen ? 'due.confirm' : 'due.preview')}
      wide
      busy={amendment.busy}
      error={amendment.error}
      ready={ready}
      onClose={onClose}
      onConfirm={next}
    >
      {amendment.overtaken && <ChangedSince dossier={dossier} revision={amendment.revision} onSeen={amendment.goOn} />}
      <p className={classes.lead}>{t('due.lead')}</p>
      {dossier.dueAt && <p className={classes.lead}>{t('due.now', { at: formats.dateTime(dossier.dueAt) })}</p>}
      <Group align="flex-start">
        <DayField
          label={t('due.day')}
          description={day && formats.longDate(day)}
          withAsterisk
          day={day}
          onDay={typed(setDay)}
        />
        <TimeField label={t('due.time')} withAsterisk time={time} onTime={typed(setTime)} />
      </Group>
      <AmendReason
        reasons={dossier.reasons.filter((reason) => reason.group === 'resetDue')}
        why={why}
        onChange={typed(setWhy)}
      />
      {amendment.seen && <Moves preview={amendment.seen} />}
    </CommandDialog>
  );
}

function Moves({ preview }: { preview: DueResetPreview }) {
  const { t } = useTranslation('amend');
  const formats = useFormats();
  return (
    <section className={classes.effects} role="status">
      <h3>{t('due.effects')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('due.clock')}</th>
            <th scope="col">{t('due.before')}</th>
            <th scope="col">{t('due.after')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.moves.map((move) => (
            <tr key={formats.text(move.name)}>
              <th scope="row">{formats.text(move.name)}</th>
              <td className="digits">{formats.dateTime(move.before)}</td>
              <td>
                <span className="digits">{formats.dateTime(move.after)}</span>
                {move.late && <strong className={classes.late}> {t('due.late')}</strong>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('due.explained')}</h3>
      <ol>
        {preview.sentences.map((sentence) => (
          <li key={sentence.vi}>{formats.text(sentence)}</li>
        ))}
      </ol>
    </section>
  );
}
