import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import classes from './decision-table.module.css';
import { readable, type Words } from './entry';
import { type Decision, variablesOf } from './read-decisions';

/** What a code means in a column, which is known by the name of its variable. */
export type Say = (code: string, variable: string) => string;

type Props = { decision: Decision; matched: readonly string[]; say: Say };

/** One decision as a table of rules; rules that answered the last try are marked in words and colour. */
export function DecisionTable({ decision, matched, say }: Props) {
  const { t } = useTranslation('catalogue');
  const { text } = useFormats();
  const wordsFor = (variable: string): Words => ({
    any: t('decision.any'),
    yes: t('decision.yes'),
    no: t('decision.no'),
    or: t('decision.or'),
    not: (what) => t('decision.not', { what }),
    code: (code) => say(code, variable),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={text(decision.name)}>
      <table className={classes.table}>
        <caption>
          {t(`decision.policy.${decision.hitPolicy}`)}
          {decision.aggregation && ` (${decision.aggregation})`}
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('decision.rule')}
            </th>
            <th scope="colgroup" colSpan={decision.inputs.length}>
              {t('decision.when')}
            </th>
            <th scope="colgroup" colSpan={decision.outputs.length} className={classes.output}>
              {t('decision.then')}
            </th>
            {decision.annotations.map((name, column) => (
              <th key={name || column} scope="col" rowSpan={2} className={classes.note}>
                {name || t('decision.source')}
              </th>
            ))}
          </tr>
          <tr>
            {decision.inputs.map((input) => (
              <th key={input.id} scope="col">
                <span title={input.expression}>{text(input.label)}</span>
              </th>
            ))}
            {decision.outputs.map((output) => (
              <th key={output.id} scope="col" className={classes.output}>
                <span title={output.name}>{text(output.label)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {decision.rules.map((rule, index) => {
            const hit = matched.includes(rule.id);
            return (
              <tr key={rule.id} data-hit={hit || undefined}>
                <th scope="row">
                  {index + 1}
                  {hit && <span className={classes.hit}>{t('decision.matched')}</span>}
                </th>
                {rule.inputs.map((entry, column) => (
                  <td key={decision.inputs[column]?.id} data-any={entry === '' || entry === '-' || undefined}>
                    {entry === '' || entry === '-' ? (
                      <>
                        <span aria-hidden="true">–</span>
                        <span className="visually-hidden">{t('decision.any')}</span>
                      </>
                    ) : (
                      readable(entry, wordsFor(variablesOf(decision.inputs[column]?.expression ?? '')[0] ?? ''))
                    )}
                  </td>
                ))}
                {rule.outputs.map((entry, column) => (
                  <td key={decision.outputs[column]?.id} className={classes.output}>
                    {entry === '' ? '—' : readable(entry, wordsFor(decision.outputs[column]?.name ?? ''))}
                  </td>
                ))}
                {rule.annotations.map((note, column) => (
                  // legal sources are quoted as they were written
                  <td key={decision.annotations[column] || column} className={classes.note} lang="vi">
                    {note || '—'}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
