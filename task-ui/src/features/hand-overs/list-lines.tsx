import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DossierLink } from '../../components/dossier-link';
import { useFormats } from '../../lib/formats';
import type { HandOverLine, HandOverView } from './api/hand-overs';
import classes from './hand-overs.module.css';

type Props = { list: HandOverView; busy: boolean; onReceive: (code: string) => void; onMiss: (code: string) => void };

/** The dossiers of a list with both confirmations; what is under way can be answered by who receives. */
export function ListLines({ list, busy, onReceive, onMiss }: Props) {
  const { t } = useTranslation('handOvers');
  return (
    <table className={classes.table}>
      <caption className={classes.hidden}>{t('lines')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.number')}</th>
          <th scope="col">{t('column.dossier')}</th>
          <th scope="col">{t('column.owner')}</th>
          <th scope="col">{t('column.due')}</th>
          <th scope="col">{t('column.given')}</th>
          <th scope="col">{t('column.received')}</th>
        </tr>
      </thead>
      <tbody>
        {list.items.map((line) => (
          <Line
            key={line.code}
            line={line}
            answers={
              list.mayReceive &&
              line.given &&
              !line.answer && (
                <span className={classes.answers}>
                  <Button size="sm" disabled={busy} onClick={() => onReceive(line.code)}>
                    {t('receive')}
                    <span className="visually-hidden"> {line.code}</span>
                  </Button>
                  <Button size="sm" variant="default" disabled={busy} onClick={() => onMiss(line.code)}>
                    {t('miss')}
                    <span className="visually-hidden"> {line.code}</span>
                  </Button>
                </span>
              )
            }
          />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, answers }: { line: HandOverLine; answers: React.ReactNode }) {
  const { t } = useTranslation('handOvers');
  const formats = useFormats();
  return (
    <tr>
      <td data-label={t('column.number')} className={classes.digits}>
        {formats.number(line.number)}
      </td>
      <th scope="row">
        <DossierLink code={line.code} className={classes.code} />
        <span className={classes.quiet}>{formats.text(line.procedureName)}</span>
      </th>
      <td data-label={t('column.owner')}>{line.ownerName ?? t('hiddenOwner')}</td>
      <td data-label={t('column.due')} className={classes.digits}>
        {line.dueAt ? formats.dateTime(line.dueAt) : t('noDue')}
      </td>
      <td data-label={t('column.given')}>
        {line.given ? <Confirmed said={line.given} /> : <span className={classes.quiet}>{t('notYet')}</span>}
      </td>
      <td data-label={t('column.received')}>
        {answers ||
          (line.answer ? <Confirmed said={line.answer} /> : <span className={classes.quiet}>{t('notYet')}</span>)}
      </td>
    </tr>
  );
}

function Confirmed({ said }: { said: NonNullable<HandOverLine['given']> }) {
  const { t } = useTranslation('handOvers');
  const formats = useFormats();
  return (
    <span>
      {said.by.name}
      <span className={classes.quiet}>{formats.dateTime(said.at)}</span>
      {said.notReceived && (
        <strong className={classes.missed}>{t('missed', { reason: formats.text(said.notReceived) })}</strong>
      )}
    </span>
  );
}
