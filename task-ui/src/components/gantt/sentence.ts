import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import { useHolder } from './holder';
import type { TimelineStep } from './timeline';

/** Says a row of the chart in one sentence, for those who hear it instead of seeing it. */
export function useSentence(): (step: TimelineStep) => string {
  const { t } = useTranslation('monitoring');
  const formats = useFormats();
  const holderOf = useHolder();
  return (step) =>
    [
      formats.text(step.name),
      t(`turn.${step.turn}`),
      holderOf(step),
      step.end
        ? t('gantt.fromTo', { from: formats.dateTime(step.start), to: formats.dateTime(step.end) })
        : t('gantt.since', { at: formats.dateTime(step.start) }),
      step.plannedEnd && t('gantt.plannedEndAt', { at: formats.dateTime(step.plannedEnd) }),
      t('gantt.took', { time: formats.officeTime(step.officeMinutes) }),
      step.cancelled
        ? t('gantt.cancelled')
        : step.lateMinutes > 0 && t('gantt.lateBy', { time: formats.officeTime(step.lateMinutes) }),
    ]
      .filter(Boolean)
      .join(', ');
}
