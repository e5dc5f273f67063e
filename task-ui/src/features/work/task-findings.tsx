import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../api/types';
import { partOnDemand } from '../../components/on-demand';
import { Panel } from '../../components/panel';
import { useFormats } from '../../lib/formats';
import classes from './task.module.css';

// most steps have nothing to be paid
const SupplementCheck = partOnDemand(async () => (await import('./rarely')).SupplementCheck);
const Obligations = partOnDemand(async () => (await import('./rarely')).Obligations);

/** What the officer has to know before the form is filled in: what the rules found out, and what is to be paid. */
export function TaskFindings({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('work');
  const { text } = useFormats();
  const unpaid = task.dossier.obligations.filter((obligation) => !obligation.payment);
  const asked = task.dossier.supplements.find((supplement) => !supplement.receivedAt);
  if (task.findings.length === 0 && unpaid.length === 0 && !asked) return null;
  return (
    <div className={classes.known}>
      {task.findings.length > 0 && (
        <Panel title={t('findings.title')}>
          <dl className={classes.findings}>
            {task.findings.map((finding) => (
              <div key={finding.name}>
                <dt>{text(finding.label)}</dt>
                <dd>{text(finding.value)}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      )}
      {asked && (
        <Panel title={t('findings.supplement')}>
          <SupplementCheck dossier={task.dossier} supplement={asked} mayCheck={task.allowed.includes('COMPLETE')} />
        </Panel>
      )}
      {unpaid.length > 0 && (
        <Panel title={t('findings.unpaid')}>
          <Obligations obligations={unpaid} />
        </Panel>
      )}
    </div>
  );
}
