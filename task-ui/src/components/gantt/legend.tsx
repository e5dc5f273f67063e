import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './gantt.module.css';
import { fillOf, Patterns } from './patterns';
import type { Timeline, Turn } from './timeline';

const TURNS: readonly Turn[] = ['OFFICE', 'APPLICANT', 'AGENCY'];

/** Names only what this drawing uses. */
export function Legend({ timeline }: { timeline: Timeline }) {
  const { t } = useTranslation('monitoring');
  const id = useId();
  const used = TURNS.filter((turn) => timeline.steps.some((step) => step.turn === turn));
  const items: { key: string; fill: string; stroke: string; text: string; height: number }[] = [
    ...(timeline.steps.some((step) => step.plannedEnd)
      ? [{ key: 'plan', fill: 'var(--gantt-plan)', stroke: 'none', text: t('gantt.planned'), height: 6 }]
      : []),
    ...used.map((turn) => ({
      key: turn,
      fill: fillOf(turn, id),
      stroke: `var(--gantt-${turn.toLowerCase()})`,
      text: `${t('gantt.actual')}: ${t(`turn.${turn}`)}`,
      height: 12,
    })),
    ...(timeline.steps.some((step) => step.lateMinutes > 0)
      ? [{ key: 'late', fill: `url(#${id}-late)`, stroke: '#8f1b12', text: t('gantt.latePart'), height: 12 }]
      : []),
    ...(timeline.pauses.length > 0
      ? [{ key: 'pause', fill: `url(#${id}-pause)`, stroke: '#cdb98a', text: t('gantt.paused'), height: 12 }]
      : []),
    { key: 'closed', fill: 'var(--gantt-closed)', stroke: 'var(--gantt-line)', text: t('gantt.closed'), height: 12 },
  ];
  return (
    <ul className={classes.legend}>
      {items.map((item) => (
        <li key={item.key}>
          <svg width="26" height="14" aria-hidden="true">
            {item.key !== 'plan' && item.key !== 'closed' && <Patterns id={id} />}
            <rect
              x="1"
              y={(14 - item.height) / 2}
              width="24"
              height={item.height}
              rx="2"
              fill={item.fill}
              stroke={item.stroke}
            />
          </svg>
          {item.text}
        </li>
      ))}
    </ul>
  );
}
