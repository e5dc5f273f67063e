// Early copy of FlowConventionsTest.refersOnlyToNodesOfTheBundle and saysWhoseTurnItIsWhereverTheFlowWaits, which have the last word.
const { is, properties } = require('../support');

const TASKS = /^Task_[A-Za-z]+(,Task_[A-Za-z]+)*$/;
const ANYTHING = /^/;
// name: what it may say, and on what
const KNOWN = {
  // whether these two are there at all is asked by two-names and user-task
  'name.en': [ANYTHING, 'FlowElement', 'Process', 'Participant', 'Lane'],
  procedure: [/\S/, 'Process'],
  'dossier.status': [/^([1-9]|10)$/, 'FlowNode'],
  'dossier.outcome': [/^(GRANTED|REFUSED|OPEN)$/, 'FlowNode'],
  part: [/^[a-z][A-Za-z]*$/, 'UserTask', 'IntermediateThrowEvent'],
  'part.outcome': [/^(GRANTED|REFUSED|DROPPED)$/, 'IntermediateThrowEvent'],
  turn: [/^(OFFICE|APPLICANT|AGENCY)$/, 'UserTask', 'SendTask', 'IntermediateCatchEvent'],
  clock: [/^[A-Z]+$/, 'UserTask', 'IntermediateCatchEvent'],
  // read when the flow comes to an event; on a task it would do nothing
  extendsBy: [/^[A-Z_]+$/, 'IntermediateCatchEvent'],
  fourEyes: [TASKS, 'UserTask'],
  sendBackTo: [TASKS, 'UserTask'],
  passedWith: [ANYTHING, 'UserTask'],
  'step.key': [/^([a-z][A-Za-z]*)?$/, 'UserTask'],
};

/** A property that nobody reads, or a value that says nothing, would be found out only by a dossier that goes wrong. */
module.exports = () => ({
  check(element, reporter) {
    if (!is(element, 'BaseElement')) return;
    for (const [name, value] of Object.entries(properties(element))) {
      const [values, ...types] = KNOWN[name] ?? [];
      if (!values) {
        reporter.report(element.id, `There is no extension property ${name}`);
      } else if (!is(element, ...types)) {
        reporter.report(element.id, `The extension property ${name} has no meaning here`);
      } else if (!values.test(value ?? '')) {
        reporter.report(element.id, `The extension property ${name} must not be "${value ?? ''}"`);
      }
    }
  },
});
