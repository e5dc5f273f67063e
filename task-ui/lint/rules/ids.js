// Early copy of ModelConventionsTest.givesEveryNodeAMeaningfulIdAndTwoNames, which has the last word.
const { is } = require('../support');

// what is not named here is a task of some kind
const PREFIXES = {
  'bpmn:StartEvent': 'StartEvent_',
  'bpmn:EndEvent': 'EndEvent_',
  'bpmn:IntermediateThrowEvent': 'Event_',
  'bpmn:IntermediateCatchEvent': 'Event_',
  'bpmn:BoundaryEvent': 'Event_',
  'bpmn:ExclusiveGateway': 'Gateway_',
  'bpmn:ParallelGateway': 'Gateway_',
  'bpmn:InclusiveGateway': 'Gateway_',
  'bpmn:EventBasedGateway': 'Gateway_',
  'bpmn:SubProcess': 'SubProcess_',
  'bpmn:CallActivity': 'CallActivity_',
  'bpmn:SequenceFlow': 'Flow_',
};

/** An id says what the element means, with its kind in front: a person reads it in logs, tests and on timelines. */
module.exports = () => ({
  check(element, reporter) {
    if (!is(element, 'FlowNode', 'SequenceFlow')) return;
    const prefix = PREFIXES[element.$type] ?? 'Task_';
    if (!new RegExp(`^${prefix}[A-Z][A-Za-z]+$`).test(element.id)) {
      reporter.report(element.id, `The id must be ${prefix} and a meaning in letters, such as ${prefix}DraftResult`);
    }
  },
});
