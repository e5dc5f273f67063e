import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import classes from './gantt.module.css';
import type { Geometry, Row } from './geometry';
import { useHolder } from './holder';

const TIP = 320;

/** What one row says, in full; screen readers have it already as the name of the row. */
export function RowTip({ row, geometry, top }: { row: Row; geometry: Geometry; top: number }) {
  const { t } = useTranslation('monitoring');
  const formats = useFormats();
  const { step } = row;
  const holder = useHolder()(step);
  const width = Math.min(TIP, geometry.width - 8);
  const left = Math.max(4, Math.min(row.actual.x, geometry.width - width - 4));
  const lines: [string, string | null][] = [
    [t('gantt.whose'), t(`turn.${step.turn}`)],
    [t('gantt.by'), holder],
    [t('gantt.unit'), step.unit && formats.text(step.unit.name)],
    [t('gantt.planned'), formats.span(step.plannedStart, step.plannedEnd)],
    [
      t('gantt.actual'),
      step.end ? formats.span(step.start, step.end) : t('gantt.since', { at: formats.dateTime(step.start) }),
    ],
    [t('gantt.officeTime'), formats.officeTime(step.officeMinutes)],
    [t('gantt.late'), step.lateMinutes > 0 ? formats.officeTime(step.lateMinutes) : null],
  ];
  return (
    <div className={classes.tip} style={{ left, top, width }} aria-hidden="true">
      <strong>{formats.text(step.name)}</strong>
      {step.cancelled && <p>{t('gantt.cancelled')}</p>}
      <dl>
        {lines.flatMap(([name, value]) =>
          value
            ? [
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>,
              ]
            : [],
        )}
      </dl>
    </div>
  );
}
