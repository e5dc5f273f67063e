import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import type { Geometry } from './geometry';
import { HEAD } from './layout';
import type { Timeline } from './timeline';

type Props = { geometry: Geometry; timeline: Timeline; id: string; bottom: number };

/**
 * Days, hatched pauses, and closed days in grey, also those within a pause; said in words by the table, so hidden from
 * screen readers.
 */
export function Backdrop({ geometry, timeline, id, bottom }: Props) {
  const { t } = useTranslation('monitoring');
  const formats = useFormats();
  const days = geometry.ticks.filter((tick) => tick.kind === 'day');
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG cannot take the focus
    <g aria-hidden="true">
      {geometry.pauses.map((pause) => {
        const known = timeline.pauses[pause.index];
        return (
          <rect
            key={pause.index}
            x={pause.x}
            y={HEAD - 6}
            width={pause.width}
            height={bottom - HEAD + 6}
            fill={`url(#${id}-pause)`}
            stroke="#cdb98a"
          >
            <title>{known ? `${t('gantt.paused')}: ${formats.text(known.reason)}` : t('gantt.paused')}</title>
          </rect>
        );
      })}
      {geometry.closed.map((day) => (
        <rect
          key={day.date}
          x={day.x}
          y={HEAD - 6}
          width={day.width}
          height={bottom - HEAD + 6}
          fill="var(--gantt-closed)"
        >
          <title>{day.name ? `${formats.date(day.date)}: ${formats.text(day.name)}` : formats.date(day.date)}</title>
        </rect>
      ))}
      {geometry.ticks.map((tick) => (
        <g key={tick.at}>
          <line
            x1={tick.x}
            x2={tick.x}
            y1={tick.kind === 'day' ? HEAD - 14 : HEAD - 6}
            y2={bottom}
            stroke={tick.kind === 'day' ? 'var(--gantt-line)' : 'var(--gantt-hairline)'}
          />
          {tick.kind === 'hour' && (
            <text x={tick.x} y={HEAD - 10} textAnchor="middle" className="hour">
              {formats.time(tick.at)}
            </text>
          )}
        </g>
      ))}
      {days.map((tick) => (
        <text key={tick.at} x={tick.x + 3} y={14} className="day">
          {formats.weekday(tick.at)}
        </text>
      ))}
    </g>
  );
}
