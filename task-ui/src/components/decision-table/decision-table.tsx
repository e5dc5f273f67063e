import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import classes from './decision-table.module.css';
import { readable, type Words } from './entry';
import { type Decision, type Rule, variablesOf } from './read-decisions';

/** What a code means in a column, which is known by the name of its variable. */
export type Say = (code: string, variable: string) => string;

/** A text of more letters needs a wider column. */
const LONG = 16;

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
        {decision.rules.map((rule, index) => (
          <OneRule
            key={rule.id}
            decision={decision}
            rule={rule}
            number={index + 1}
            hit={matched.includes(rule.id)}
            wordsFor={wordsFor}
          />
        ))}
      </table>
    </section>
  );
}

type RuleProps = {
  decision: Decision;
  rule: Rule;
  number: number;
  hit: boolean;
  wordsFor: (variable: string) => Words;
};

/** A rule, and below it in its whole width what it is based on. */
function OneRule({ decision, rule, number, hit, wordsFor }: RuleProps) {
  const { t } = useTranslation('catalogue');
  const notes = rule.annotations
    .map((note, column) => ({ note, name: decision.annotations[column] || t('decision.source') }))
    .filter(({ note }) => note !== '');
  return (
    <tbody data-hit={hit || undefined}>
      <tr>
        <th scope="rowgroup" rowSpan={notes.length > 0 ? 2 : 1}>
          {number}
          {hit && <span className={classes.hit}>{t('decision.matched')}</span>}
        </th>
        {rule.inputs.map((entry, column) => {
          const input = decision.inputs[column];
          if (entry === '' || entry === '-') return <Any key={input?.id} />;
          const said = readable(entry, wordsFor(variablesOf(input?.expression ?? '')[0] ?? ''));
          return (
            <td key={input?.id} data-long={said.length > LONG || undefined}>
              {said}
            </td>
          );
        })}
        {rule.outputs.map((entry, column) => {
          const output = decision.outputs[column];
          const said = entry === '' ? '—' : readable(entry, wordsFor(output?.name ?? ''));
          return (
            <td key={output?.id} className={classes.output} data-long={said.length > LONG || undefined}>
              {said}
            </td>
          );
        })}
      </tr>
      {notes.length > 0 && (
        <tr className={classes.note}>
          <td colSpan={decision.inputs.length + decision.outputs.length}>
            {notes.map(({ name, note }) => (
              <div key={name}>
                {/* legal sources are quoted as they were written */}
                {name}: <span lang="vi">{note}</span>
              </div>
            ))}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** An input that does not matter to the rule. */
function Any() {
  const { t } = useTranslation('catalogue');
  return (
    <td data-any>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('decision.any')}</span>
    </td>
  );
}
