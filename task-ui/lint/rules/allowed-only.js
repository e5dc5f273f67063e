// Early copy of ModelConventionsTest.tellsTheEngineNothingBeyondTheAllowedList, which has the last word.
const { is, tree } = require('../support');

// the lists of ModelConventionsTest, held together by this rule's own test
const ATTRIBUTES = [
  'historyTimeToLive',
  'formKey',
  'candidateGroups',
  'assignee',
  'asyncBefore',
  'delegateExpression',
  'calledElementBinding',
  'decisionRef',
  'decisionRefBinding',
  'mapDecisionResult',
  'resultVariable',
  // the mark of the modeler's element templates, which the engine does not read
  'modelerTemplate',
  'modelerTemplateVersion',
];
const EXTENSIONS = ['properties', 'property', 'in', 'out', 'inputOutput', 'inputParameter'];
const FORBIDDEN = [
  'script',
  'scriptTask',
  'timerEventDefinition',
  'standardLoopCharacteristics',
  'complexGateway',
  'receiveTask',
  'linkEventDefinition',
];

const local = (name) => name.replace(/^\w+:/, '').replace(/^[A-Z]/, (first) => first.toLowerCase());

/** Names of what is written in the engine's namespace on an element itself, whether the engine knows it or not. */
function attributes(element) {
  const known = (element.$descriptor?.properties ?? []).filter((it) => it.isAttr && Object.hasOwn(element, it.name));
  const names = [...known.map((it) => it.ns.name), ...Object.keys(element.$attrs ?? {})];
  return names.filter((name) => name.startsWith('camunda:')).map(local);
}

/** Text in which the engine would look for an expression: a call in it is code. */
function calls(element) {
  return [element.body, element.value, element.businessKey, element.get?.('camunda:assignee')].some(
    (text) => typeof text === 'string' && /[$#]\{/.test(text) && /\w\s*\(/.test(text.replace(/'[^']*'/g, '')),
  );
}

function findings(element) {
  const name = local(element.$type);
  const mine = element.$type.startsWith('camunda:');
  return [
    ...(FORBIDDEN.includes(name)
      ? [`${name} is not allowed: rules are tables, deadlines belong to the legal clock`]
      : []),
    ...(mine && !EXTENSIONS.includes(name) ? [`camunda:${name} is not allowed`] : []),
    ...(mine ? [] : attributes(element).filter((it) => !ATTRIBUTES.includes(it))).map(
      (it) => `camunda:${it} is not allowed`,
    ),
    ...(calls(element) ? ['An expression compares facts; it must not call anything'] : []),
  ];
}

/** The nearest element that has a place in the diagram, so that the modeler can show it. */
function shown(element) {
  return is(element, 'FlowElement', 'Process', 'Participant', 'Lane') || !element.$parent
    ? element
    : shown(element.$parent);
}

/** A model tells the engine nothing beyond the list: no scripts, classes, listeners, connectors, timers. */
module.exports = () => ({
  check(element, reporter) {
    if (!is(element, 'Definitions')) return;
    for (const each of tree(element)) {
      for (const message of findings(each)) reporter.report(shown(each).id, message);
    }
  },
});

Object.assign(module.exports, { ATTRIBUTES, EXTENSIONS, FORBIDDEN });
