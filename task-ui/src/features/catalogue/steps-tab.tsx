import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty';
import { useFormats } from '../../lib/formats';
import type { Parts } from './api/get-version';
import classes from './catalogue.module.css';
import { factsOf } from './facts';
import { normalHours, type Step, stepsOf } from './steps';
import { useValue } from './use-value';

const LIMITS = ['term', 'supplementDeadline', 'limits', 'clocks'];

/** Who does each step within how many hours, and what the law limits. */
export function StepsTab({ parts }: { parts: Parts }) {
  const { t, i18n } = useTranslation('catalogue');
  const say = useValue();
  const steps = stepsOf(parts.manifest);
  const limits = factsOf(parts.manifest).filter((fact) => LIMITS.includes(fact.group));
  const name = (group: string, label: string | null) => {
    const key = label ? `facts.labels.${label}` : `facts.names.${group}`;
    return i18n.exists(`catalogue:${key}`) ? t(key as 'facts.fact') : (label ?? group);
  };
  if (steps.length === 0) return <Empty title={t('steps.none')} />;
  return (
    <div className={classes.stack}>
      <dl className={classes.limits} aria-label={t('steps.limits')}>
        {limits.map((limit) => (
          <div key={`${limit.group}-${limit.label ?? ''}`}>
            <dt>{name(limit.group, limit.label)}</dt>
            <dd>{say(limit.value)}</dd>
          </div>
        ))}
      </dl>
      <StepTable steps={steps} nodes={parts.diagramNodes} />
      <p className={classes.quiet}>{t('steps.note')}</p>
    </div>
  );
}

function StepTable({ steps, nodes }: { steps: readonly Step[]; nodes: Parts['diagramNodes'] }) {
  const { t, i18n } = useTranslation('catalogue');
  const formats = useFormats();
  const total = normalHours(steps);
  const nameOf = (id: string) => {
    const node = nodes.find((it) => it.id === id);
    return node ? formats.text(node.name) : id;
  };
  const roleOf = (role: string | null) => {
    const key = role ?? 'SYSTEM';
    return i18n.exists(`catalogue:roles.${key}`) ? t(`roles.${key}` as 'roles.APPROVER') : key;
  };
  return (
    <table className={classes.table}>
      <caption>{t('steps.caption')}</caption>
      <thead>
        <tr>
          {(['step', 'role', 'hours'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`steps.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.id}>
            <th scope="row">
              {nameOf(step.id)}
              {!step.normalWay && <span className={classes.quiet}>{t('steps.offWay')}</span>}
            </th>
            <td data-label={t('steps.role')}>{roleOf(step.role)}</td>
            <td data-label={t('steps.hours')} className={classes.digits}>
              {t('steps.hoursValue', { count: step.hours, shown: formats.number(step.hours) })}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('steps.total')}
          </th>
          <td className={classes.digits}>{t('steps.hoursValue', { count: total, shown: formats.number(total) })}</td>
        </tr>
      </tfoot>
    </table>
  );
}
