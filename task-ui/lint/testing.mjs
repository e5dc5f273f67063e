import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

// the rules are CommonJS, as bpmnlint loads them
export const load = createRequire(import.meta.url);

const { BpmnModdle } = load('bpmn-moddle');
const Linter = load('bpmnlint/lib/linter');
const NodeResolver = load('bpmnlint/lib/resolver/node-resolver');
const camunda = load('camunda-bpmn-moddle/resources/camunda.json');

const moddle = new BpmnModdle({ camunda });

/** One element of a process, with its extension properties and whatever else stands in it. */
export function node(type, attributes, properties = {}, inner = '') {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  const extensions = Object.entries(properties).map(
    ([name, value]) => `<camunda:property name="${name}" value="${value}"/>`,
  );
  const held = extensions.length > 0 ? `<camunda:properties>${extensions.join('')}</camunda:properties>` : '';
  return `<bpmn:${type}${written.join('')}><bpmn:extensionElements>${held}</bpmn:extensionElements>${inner}</bpmn:${type}>`;
}

/** A split over a fact, with a flow to an end for each condition; an empty condition leaves it out. */
export function split(conditions, attributes = {}, properties = {}) {
  const flows = conditions.map((condition, index) => ({ id: `Flow_${'ABC'[index]}`, condition }));
  const outgoing = flows.map(({ id }) => `<bpmn:outgoing>${id}</bpmn:outgoing>`).join('');
  const drawn = flows.map(({ id, condition }) =>
    node(
      'sequenceFlow',
      { id, name: 'Có', sourceRef: 'Gateway_Outcome', targetRef: 'EndEvent_Done' },
      { 'name.en': 'Yes' },
      condition && `<bpmn:conditionExpression>${condition}</bpmn:conditionExpression>`,
    ),
  );
  const gateway = { id: 'Gateway_Outcome', name: 'Kết quả?', ...attributes };
  const end = node('endEvent', { id: 'EndEvent_Done', name: 'Xong' }, { 'name.en': 'Done' });
  return node('exclusiveGateway', gateway, { 'name.en': 'Outcome?', ...properties }, outgoing) + drawn.join('') + end;
}

export async function parse(xml) {
  return (await moddle.fromXML(xml)).rootElement;
}

function model(content, id = 'sample') {
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Sample">
    <bpmn:process id="${id}">${content}</bpmn:process></bpmn:definitions>`;
}

/** What one rule, or a whole configuration, finds in a model: `id: message`. */
export async function lint(root, config, resolver = new NodeResolver({ require: load })) {
  const reports = Object.values(await new Linter({ config, resolver }).lint(root)).flat();
  return reports.map(({ id, message }) => `${id}: ${message}`);
}

/** A right and a wrong example for each thing that a rule says; what is expected is the beginning of each finding. */
export function examples(slug, { right, wrong }) {
  const resolver = { resolveRule: () => load(`./rules/${slug}`) };
  const found = async ({ content, process }) =>
    lint(await parse(model(content, process)), { rules: { [slug]: 'error' } }, resolver);
  const example = (each) => (typeof each === 'string' ? { content: each } : each);
  describe(slug, () => {
    it.each(Object.entries(right))('accepts %s', async (_, each) => {
      expect(await found(example(each))).toEqual([]);
    });
    it.each(Object.entries(wrong))('finds %s', async (_, [each, ...expected]) => {
      expect(await found(example(each))).toEqual(expected.map((it) => expect.stringContaining(it)));
    });
  });
}
