import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import classes from './gantt.module.css';
import { useHolder } from './holder';
import type { Timeline, TimelineStep } from './timeline';

/** The numbers of the drawing, for reading and for screen readers; on a narrow page each row becomes a card. */
export function GanttTable({ timeline }: { timeline: Timeline }) {
  const { t } = useTranslation('monitoring');
  const formats = useFormats();
  const columns = ['step', 'whose', 'planned', 'actual', 'officeTime', 'late'] as const;
  return (
    <>
      <table className={classes.table}>
        <caption>{t('gantt.tableTitle')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`gantt.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {timeline.steps.map((step, index) => (
            <tr key={`${step.step}-${index.toString()}`} data-cancelled={step.cancelled || undefined}>
              <th scope="row">
                {formats.text(step.name)}
                {step.cancelled && <span className={classes.quiet}>{t('gantt.cancelled')}</span>}
              </th>
              <td data-label={t('gantt.whose')}>
                {t(`turn.${step.turn}`)}
                <Holder step={step} />
              </td>
              <td data-label={t('gantt.planned')}>
                <Span from={step.plannedStart} to={step.plannedEnd} />
              </td>
              <td data-label={t('gantt.actual')}>
                {step.end ? (
                  <Span from={step.start} to={step.end} />
                ) : (
                  t('gantt.since', { at: formats.dateTime(step.start) })
                )}
              </td>
              <td data-label={t('gantt.officeTime')}>{formats.officeTime(step.officeMinutes)}</td>
              <td data-label={t('gantt.late')} data-late={step.lateMinutes > 0 || undefined}>
                {step.lateMinutes > 0 ? formats.officeTime(step.lateMinutes) : t('gantt.notLate')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={classes.facts}>
        {timeline.dueAt && <li>{t('gantt.dueAt', { at: formats.dateTime(timeline.dueAt) })}</li>}
        {timeline.formerDueAts.map((at) => (
          <li key={at}>{t('gantt.formerDueAt', { at: formats.dateTime(at) })}</li>
        ))}
        {timeline.pauses.map((pause) => (
          <li key={pause.from}>
            {t(pause.to ? 'gantt.pause' : 'gantt.pauseOpen', {
              reason: formats.text(pause.reason),
              from: formats.dateTime(pause.from),
              to: pause.to ? formats.dateTime(pause.to) : '',
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A stretch of time that breaks only between its ends. */
function Span({ from, to }: { from: string | null; to: string | null }) {
  const said = useFormats().span(from, to);
  if (!said) return '—';
  const [start = '', end = ''] = said.split(' – ');
  return (
    <span>
      <span className={classes.whole}>{start} –</span> <span className={classes.whole}>{end}</span>
    </span>
  );
}

function Holder({ step }: { step: TimelineStep }) {
  const holder = useHolder()(step);
  return holder && <span className={classes.quiet}>{holder}</span>;
}
