import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import classes from './gantt.module.css';
import { type Geometry, labelSpan, MARK_LABEL } from './geometry';
import { LABELS, MARK_LANE } from './layout';

type Props = { geometry: Geometry; top: number; bottom: number; narrow: boolean };

/** The lines for now, the due date and every earlier due date, each with its own line style and label. */
export function Marks({ geometry, top, bottom, narrow }: Props) {
  const { t } = useTranslation('monitoring');
  const formats = useFormats();
  const pixels = { from: narrow ? 0 : LABELS, to: geometry.width };
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG cannot take the focus
    <g aria-hidden="true" className={classes.marks}>
      {geometry.marks.map((mark) => {
        const label = labelSpan(mark.x, pixels);
        const y = bottom + 14 + mark.lane * MARK_LANE;
        return (
          <g key={`${mark.kind}-${mark.at}`} data-kind={mark.kind}>
            <line x1={mark.x} x2={mark.x} y1={top} y2={y - 10} />
            <text x={label.from + MARK_LABEL / 2} y={y + 2} textAnchor="middle">
              {t(`gantt.mark.${mark.kind}`)}
            </text>
            <text x={label.from + MARK_LABEL / 2} y={y + 17} textAnchor="middle" className={classes.markTime}>
              {formats.dateTime(mark.at)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
