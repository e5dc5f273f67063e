import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Backdrop } from './backdrop';
import classes from './gantt.module.css';
import { GanttRow } from './gantt-row';
import type { Geometry } from './geometry';
import { HEAD, MARK_LANE } from './layout';
import { Marks } from './marks';
import { Patterns } from './patterns';
import { RowTip } from './row-tip';
import type { Timeline } from './timeline';

type Props = { timeline: Timeline; geometry: Geometry; narrow: boolean; rowHeight: number; label: string };

/** The drawing. Its rows form a list that arrow keys walk through; the active row shows its numbers in a tip. */
export function GanttChart({ timeline, geometry, narrow, rowHeight, label }: Props) {
  const { t } = useTranslation('monitoring');
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState(0);
  const [shown, setShown] = useState<number | null>(null);
  const body = HEAD + geometry.rows.length * rowHeight;
  const height = body + 10 + geometry.markLanes * MARK_LANE;

  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setShown(null);
    const next = target(event.key, current, geometry.rows.length - 1);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    svg.current?.querySelectorAll<SVGGElement>('[role=option]')[next]?.focus();
  };
  const active = shown === null ? undefined : geometry.rows[shown];

  // where names stand above their bars the lines go behind them
  const marks = <Marks geometry={geometry} top={HEAD - 6} bottom={body} narrow={narrow} />;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the drawing only hides the tip, which is not a control
    <div className={classes.canvas} onMouseLeave={() => setShown(null)}>
      <svg
        ref={svg}
        width={geometry.width}
        height={height}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the drawing is a list of its rows
        role="listbox"
        aria-label={label}
        aria-orientation="vertical"
        aria-describedby={`${id}-keys`}
        className={classes.svg}
        onKeyDown={walk}
        tabIndex={-1}
      >
        <Patterns id={id} />
        <Backdrop geometry={geometry} id={id} bottom={body} timeline={timeline} />
        {narrow && marks}
        {geometry.rows.map((row, index) => (
          <GanttRow
            key={row.key}
            row={row}
            id={id}
            top={HEAD + index * rowHeight}
            height={rowHeight}
            width={geometry.width}
            narrow={narrow}
            focusable={index === current}
            active={index === shown}
            onActive={() => {
              setCurrent(index);
              setShown(index);
            }}
            onHover={() => setShown(index)}
            onLeave={() => setShown(null)}
          />
        ))}
        {!narrow && marks}
      </svg>
      {active && shown !== null && <RowTip row={active} geometry={geometry} top={HEAD + (shown + 1) * rowHeight - 4} />}
      <p id={`${id}-keys`} className={classes.hidden}>
        {t('gantt.keys')}
      </p>
    </div>
  );
}

function target(key: string, from: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(last, from + 1);
  if (key === 'ArrowUp') return Math.max(0, from - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}
