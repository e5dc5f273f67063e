import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import classes from './gantt.module.css';
import type { Row } from './geometry';
import { useHolder } from './holder';
import { LABELS } from './layout';
import { fillOf } from './patterns';
import { useSentence } from './sentence';

type Props = {
  row: Row;
  id: string;
  top: number;
  height: number;
  width: number;
  narrow: boolean;
  focusable: boolean;
  active: boolean;
  onActive: () => void;
  onHover: () => void;
  onLeave: () => void;
};

/** One step: its name and holder, the plan as a thin bar, what happened as a thick one below it. */
export function GanttRow({ row, id, top, height, width, narrow, focusable, active, ...on }: Props) {
  const { t } = useTranslation('monitoring');
  const formats = useFormats();
  const sentence = useSentence();
  const holderOf = useHolder();
  const { step } = row;
  const y = top + height - (narrow ? 24 : 34);
  const holder = [t(`turn.${step.turn}`), holderOf(step)].filter(Boolean).join(' · ');
  return (
    <g
      role="option"
      aria-selected={active}
      aria-label={sentence(step)}
      tabIndex={focusable ? 0 : -1}
      className={classes.row}
      onFocus={on.onActive}
      onBlur={on.onLeave}
      onMouseEnter={on.onHover}
      onClick={on.onActive}
      onKeyDown={(event) => event.key === 'Enter' && on.onActive()}
    >
      <rect x={0} y={top} width={width} height={height} className={classes.hit} data-active={active || undefined} />
      <foreignObject x={4} y={top + 4} width={narrow ? width - 8 : LABELS - 16} height={narrow ? 38 : height - 6}>
        <div className={classes.label} data-narrow={narrow || undefined}>
          <span className={classes.name}>{formats.text(step.name)}</span>
          <span className={classes.holder}>{holder}</span>
        </div>
      </foreignObject>
      {row.plan && <rect {...row.plan} y={y} height={6} rx={3} className={classes.plan} />}
      <rect
        {...row.actual}
        y={y + 9}
        height={14}
        rx={3}
        fill={step.cancelled ? '#fff' : fillOf(step.turn, id)}
        className={classes.actual}
        data-turn={step.turn}
        data-cancelled={step.cancelled || undefined}
      />
      {row.late && <rect {...row.late} y={y + 9} height={14} rx={3} fill={`url(#${id}-late)`} stroke="#8f1b12" />}
      {row.running && (
        <path
          d={`M${row.actual.x + row.actual.width},${y + 9} l7,7 l-7,7 z`}
          fill={row.late ? 'var(--gantt-late)' : 'var(--gantt-office)'}
        />
      )}
      {row.late && (
        <LateText
          right={row.late.x + row.late.width + (row.running ? 10 : 5)}
          left={row.actual.x - 5}
          least={narrow ? 0 : LABELS}
          width={width}
          y={y + 20}
          text={t('gantt.lateBy', { time: formats.officeTime(step.lateMinutes) })}
        />
      )}
    </g>
  );
}

type LateProps = { right: number; left: number; least: number; width: number; y: number; text: string };

/** The lateness in words: after its bar where there is room, else before it, else inside its end. */
function LateText({ right, left, least, width, y, text }: LateProps) {
  const room = text.length * 7.2;
  const place = right + room < width ? 'after' : left - room > least ? 'before' : 'inside';
  const x = { after: right, before: left, inside: right - 16 }[place];
  return (
    <text x={x} y={y} textAnchor={place === 'after' ? 'start' : 'end'} className={classes.lateText} data-place={place}>
      {text}
    </text>
  );
}
