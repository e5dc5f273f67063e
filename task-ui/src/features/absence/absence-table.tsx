import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../../components/command-dialog';
import { useFormats } from '../../lib/formats';
import classes from './absence.module.css';
import { type AbsenceView, endAbsence } from './api/absences';

type Props = {
  absences: readonly AbsenceView[];
  label: string;
  /** Names the absent officer in each row. */
  named?: boolean;
};

/** Absences with their substitutes; what is not over can be ended or withdrawn. */
export function AbsenceTable({ absences, label, named = false }: Props) {
  const { t } = useTranslation('absence');
  const { text } = useFormats();
  const daysOf = useDays();
  const [ending, setEnding] = useState<AbsenceView | null>(null);
  return (
    <>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {(['days', 'reason', 'substitutes', 'state', 'action'] as const)
              .filter((column) => !named || (column !== 'reason' && column !== 'action'))
              .map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {absences.map((absence) => (
            <tr key={absence.id}>
              <th scope="row">
                {daysOf(absence)}
                {named && <span className={classes.quiet}>{absence.officer.name}</span>}
              </th>
              {!named && (
                <td data-label={t('column.reason')}>
                  <span>{absence.reasonText && text(absence.reasonText)}</span>
                </td>
              )}
              <td data-label={t('column.substitutes')}>
                <Substitutes absence={absence} />
              </td>
              <td data-label={t('column.state')}>
                <span>
                  {text(absence.stateText)}
                  {absence.enteredBy && absence.enteredBy.id !== absence.officer.id && (
                    <span className={classes.quiet}>{t('enteredBy', { name: absence.enteredBy.name })}</span>
                  )}
                </span>
              </td>
              {!named && (
                <td>
                  {absence.mayEnd && (
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={t(absence.state === 'COMING' ? 'withdrawOf' : 'endOf', { days: daysOf(absence) })}
                      onClick={() => setEnding(absence)}
                    >
                      {t(absence.state === 'COMING' ? 'withdraw' : 'endNow')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {ending && <EndDialog absence={ending} days={daysOf(ending)} onClose={() => setEnding(null)} />}
    </>
  );
}

/** The days of an absence in words; both are included. */
export function useDays() {
  const { t } = useTranslation('absence');
  const { date } = useFormats();
  return ({ from, to }: { from: string; to: string }) =>
    from === to ? date(from) : t('days', { from: date(from), to: date(to) });
}

function Substitutes({ absence }: { absence: AbsenceView }) {
  const { t } = useTranslation('absence');
  const { text } = useFormats();
  const lines = absence.substitutes;
  if (lines.length === 0) return <span>{t('nobody')}</span>;
  return (
    <ul className={classes.plain}>
      {lines.map((line) => (
        <li key={line.procedureCode ?? ''}>
          {line.officer.name}
          <span className={classes.quiet}>
            {line.procedureName
              ? `${line.procedureCode} ${text(line.procedureName)}`
              : t(lines.length === 1 ? 'everything' : 'everythingElse')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function EndDialog({ absence, days, onClose }: { absence: AbsenceView; days: string; onClose: () => void }) {
  const { t } = useTranslation('absence');
  const cache = useQueryClient();
  const coming = absence.state === 'COMING';
  const end = useMutation({
    mutationFn: endAbsence,
    onSuccess: onClose,
    onSettled: () => cache.invalidateQueries(),
  });
  return (
    <CommandDialog
      title={t(coming ? 'withdrawTitle' : 'endTitle')}
      confirm={t(coming ? 'confirmWithdraw' : 'confirmEnd')}
      cancel={t('back')}
      busy={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate(absence)}
      onClose={onClose}
    >
      <p style={{ margin: 0 }}>{t(coming ? 'withdrawText' : 'endText', { days })}</p>
    </CommandDialog>
  );
}
