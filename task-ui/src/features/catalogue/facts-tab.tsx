import { useTranslation } from 'react-i18next';
import classes from './catalogue.module.css';
import { type Fact, factsOf, markKind, type Value } from './facts';
import { useValue } from './use-value';

/** What the procedure is in law, each statement with its source and how certain it is. */
export function FactsTab({ manifest }: { manifest: Record<string, unknown> }) {
  const { t } = useTranslation('catalogue');
  const facts = factsOf(manifest);
  const groups = [...new Set(facts.map((fact) => fact.group))];
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>{t('facts.lead')}</p>
      <table className={`${classes.table} ${classes.facts}`}>
        <thead>
          <tr>
            {(['value', 'source', 'mark'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`facts.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group} group={group} facts={facts.filter((fact) => fact.group === group)} />
        ))}
      </table>
    </div>
  );
}

/** Titles of laws have no English of their own. */
const quoted = (value: Value) => value.kind === 'text' && value.text.en === value.text.vi;

function Group({ group, facts }: { group: string; facts: readonly Fact[] }) {
  const { t, i18n } = useTranslation('catalogue');
  const say = useValue();
  const known = (key: string, fallback: string) =>
    i18n.exists(`catalogue:facts.${key}`) ? t(`facts.${key}` as 'facts.fact') : fallback;
  const readIn = (tag: string) => t('facts.read', { tag, name: known(`sources.${tag}`, t('facts.sources.other')) });
  return (
    <tbody>
      <tr className={classes.group}>
        <th scope="rowgroup" colSpan={3}>
          {known(`names.${group}`, group)}
        </th>
      </tr>
      {facts.map((fact, index) => (
        <tr key={`${fact.label ?? ''}-${index.toString()}`}>
          <th scope="row">
            {fact.label && <span className={classes.quiet}>{known(`labels.${fact.label}`, fact.label)}</span>}
            <span lang={quoted(fact.value) ? 'vi' : undefined}>{say(fact.value)}</span>
          </th>
          <td data-label={t('facts.source')} lang={fact.source ? 'vi' : undefined}>
            {fact.source ?? t('facts.noSource')}
          </td>
          <td data-label={t('facts.mark')}>
            <span className={classes.mark} data-mark={markKind(fact.mark)}>
              {t(`facts.marks.${markKind(fact.mark)}`)}
            </span>
            {fact.mark?.includes(':') && <span className={classes.quiet}>{readIn(fact.mark.split(':')[1] ?? '')}</span>}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
