import { useTranslation } from 'react-i18next';
import type { TimelineStep } from './timeline';

/** Who did a step, or nobody. While others have the turn an officer only records what they did, and is called that. */
export function useHolder(): (step: TimelineStep) => string | null {
  const { t } = useTranslation('monitoring');
  return (step) => {
    if (!step.by) return null;
    const by = step.onBehalfOf ? t('gantt.onBehalf', { by: step.by.name, of: step.onBehalfOf.name }) : step.by.name;
    return step.turn === 'OFFICE' ? by : t('gantt.recordedBy', { by });
  };
}
