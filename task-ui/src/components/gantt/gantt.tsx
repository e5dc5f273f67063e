import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeDay } from './days';
import classes from './gantt.module.css';
import { GanttChart } from './gantt-chart';
import { GanttTable } from './gantt-table';
import { type Axis, layOut } from './geometry';
import { LABELS, NARROW, NARROW_ROW, ROW } from './layout';
import { Legend } from './legend';
import { Spent } from './spent';
import type { Timeline } from './timeline';

type Props = {
  timeline: Timeline;
  /** What is known of the unit's calendar, by date; without it only weekends are shaded and the axis stays the calendar's. */
  calendar?: ReadonlyMap<string, OfficeDay>;
};

const NO_CALENDAR: ReadonlyMap<string, OfficeDay> = new Map();

/** The life of one dossier: planned and actual per step, pauses, due dates, whose turn it was; the same in a table. */
export function Gantt({ timeline, calendar = NO_CALENDAR }: Props) {
  const { t } = useTranslation('monitoring');
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [wanted, setWanted] = useState<Axis>('office');
  const axis = calendar.size > 0 ? wanted : 'calendar';
  const narrow = width < NARROW;
  const geometry = useMemo(
    () => layOut(timeline, { width: Math.max(width, 280), left: narrow ? 6 : LABELS, right: 16, axis, calendar }),
    [timeline, width, narrow, axis, calendar],
  );
  const label = t('gantt.title', { code: timeline.code });

  if (timeline.steps.length === 0) return <p className={classes.empty}>{t('gantt.empty')}</p>;
  return (
    <figure className={classes.figure}>
      <div className={classes.bar}>
        <Spent spent={timeline.spent} late={timeline.late} />
        {calendar.size > 0 && (
          <SegmentedControl
            size="xs"
            aria-label={t('gantt.axis.label')}
            value={wanted}
            onChange={(value) => setWanted(value as Axis)}
            data={(['office', 'calendar'] as const).map((value) => ({ value, label: t(`gantt.axis.${value}`) }))}
          />
        )}
      </div>
      <div ref={ref} className={classes.frame}>
        {width > 0 && (
          <GanttChart
            timeline={timeline}
            geometry={geometry}
            narrow={narrow}
            rowHeight={narrow ? NARROW_ROW : ROW}
            label={label}
          />
        )}
      </div>
      <figcaption>
        <Legend timeline={timeline} />
      </figcaption>
      <GanttTable timeline={timeline} />
    </figure>
  );
}
