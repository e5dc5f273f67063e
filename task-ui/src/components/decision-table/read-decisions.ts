import { DmnModdle } from 'dmn-moddle';
import type { Text } from '../../api/types';

/** How the matching rules of a table become its answer (DMN 1.3, 8.2.8). */
export type HitPolicy = 'UNIQUE' | 'FIRST' | 'PRIORITY' | 'ANY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER';

export type InputColumn = {
  id: string;
  label: Text;
  expression: string;
  /** FEEL type name: string, boolean, integer, long, double, number, date … */
  type: string;
  /** The values that the column knows, in order of appearance; empty when anything may be given. */
  values: string[];
};
export type OutputColumn = { id: string; label: Text; name: string; type: string };
export type Rule = { id: string; inputs: string[]; outputs: string[]; annotations: string[] };
export type Decision = {
  id: string;
  name: Text;
  hitPolicy: HitPolicy;
  aggregation: string | null;
  inputs: InputColumn[];
  outputs: OutputColumn[];
  annotations: string[];
  rules: Rule[];
};

type Element = { $type?: string; [property: string]: unknown };

/** The decision tables of a DMN file; decisions without a table are left out. */
export async function readDecisions(xml: string): Promise<Decision[]> {
  const { rootElement } = await new DmnModdle().fromXML(xml);
  return list(element(rootElement).drgElement)
    .filter((it) => it.$type === 'dmn:Decision' && element(it.decisionLogic).$type === 'dmn:DecisionTable')
    .map(readDecision);
}

function readDecision(decision: Element): Decision {
  const table = element(decision.decisionLogic);
  const rules = list(table.rule);
  const annotated = rules.some((rule) => text(rule.description) !== '');
  return {
    id: text(decision.id),
    name: named(decision, 'name.en', text(decision.name) || text(decision.id)),
    hitPolicy: (text(table.hitPolicy) || 'UNIQUE') as HitPolicy,
    aggregation: text(table.aggregation) || null,
    inputs: list(table.input).map((input, column) => readInput(input, rules, column)),
    outputs: list(table.output).map((output) => ({
      id: text(output.id),
      label: named(output, 'label.en', text(output.label) || text(output.name)),
      name: text(output.name),
      type: text(output.typeRef) || 'string',
    })),
    annotations: [...(annotated ? [''] : []), ...list(table.annotation).map((it) => text(it.name))],
    rules: rules.map((rule) => ({
      id: text(rule.id),
      inputs: list(rule.inputEntry).map((entry) => text(entry.text).trim()),
      outputs: list(rule.outputEntry).map((entry) => text(entry.text).trim()),
      annotations: [
        ...(annotated ? [text(rule.description).trim()] : []),
        ...list(rule.annotationEntry).map((entry) => text(entry.text).trim()),
      ],
    })),
  };
}

function readInput(input: Element, rules: Element[], column: number): InputColumn {
  const expression = element(input.inputExpression);
  const type = text(expression.typeRef) || 'string';
  const declared = literals(text(element(input.inputValues).text));
  const used = rules.flatMap((rule) => literals(text(list(rule.inputEntry)[column]?.text)));
  return {
    id: text(input.id),
    label: named(input, 'label.en', text(input.label) || text(expression.text)),
    expression: text(expression.text).trim(),
    type,
    values: type === 'string' ? [...new Set(declared.length > 0 ? declared : used)] : [],
  };
}

/** The Vietnamese of the model with its English, which stands in an extension property as in processes and forms. */
function named(owner: Element, property: string, vi: string): Text {
  const properties = list(element(owner.extensionElements).values).flatMap((it) => list(it.$children));
  return { vi, en: text(properties.find((it) => it.name === property)?.value) || vi };
}

/** The quoted strings of a FEEL unary test: `"A","B"` gives A and B. */
export const literals = (test: string): string[] =>
  [...test.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((hit) => hit[1] ?? '');

const FEEL_WORDS = new Set([
  'and',
  'or',
  'not',
  'if',
  'then',
  'else',
  'true',
  'false',
  'null',
  'in',
  'date',
  'time',
  'duration',
  'number',
  'string',
]);

/** The variables an input expression reads; most expressions are just one name. */
export const variablesOf = (expression: string): string[] => [
  ...new Set(
    [...expression.replace(/"[^"]*"/g, '').matchAll(/[\p{L}_][\p{L}\p{N}_]*(?=\s*(\(?))/gu)]
      .filter((hit) => hit[1] !== '(')
      .map((hit) => hit[0])
      .filter((word) => !FEEL_WORDS.has(word)),
  ),
];

const element = (value: unknown): Element => (typeof value === 'object' && value !== null ? (value as Element) : {});
const list = (value: unknown): Element[] => (Array.isArray(value) ? value.map(element) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
