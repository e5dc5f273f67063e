import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import { useFormats } from '../lib/formats';

type LabelOf = (field: string) => string | undefined;
export type ReadableProblem = { title: string; detail: string | undefined; violations: string[]; code: string };

/** The one sentence that says most, where there is room for no more: the rule, else the kind of failure. */
export const reasonIn = ({ title, detail }: ReadableProblem) => detail ?? title;

/** Turns any failure into sentences in the language of the page: what was refused, which field, by which rule. */
export function useProblemText(): (error: unknown, labelOf?: LabelOf) => ReadableProblem {
  const { t } = useTranslation();
  const { text } = useFormats();
  return (error, labelOf) => {
    const problem = problemOf(error);
    if (problem?.code === 'unreachable') {
      const detail = t('failure.unreachableHint');
      return { title: t('failure.unreachable'), detail, violations: [], code: problem.code };
    }
    if (!problem || problem.code === 'unreadable-answer') {
      const code = problem ? `HTTP ${problem.status}` : 'ui';
      return { title: t('failure.unreadable'), detail: t('failure.unreadableHint'), violations: [], code };
    }
    // both languages came along: what is shown already follows a change of language
    const title = problem.titleText ? text(problem.titleText) : problem.title;
    const said = problem.text ? text(problem.text) : problem.detail;
    return {
      title,
      detail: said === title ? undefined : said,
      violations: (problem.violations ?? []).map((it) =>
        t('failure.field', { field: labelOf?.(it.field) ?? it.field, rule: text(it.rule) }),
      ),
      code: problem.code,
    };
  };
}
