// Early copy of ModelConventionsTest.givesEveryNodeAMeaningfulIdAndTwoNames, which has the last word.
const { is, properties, filled, splits } = require('../support');

function isJoin(element) {
  return is(element, 'ParallelGateway') || (is(element, 'ExclusiveGateway') && !splits(element));
}

function isAnswer(element) {
  return is(element, 'SequenceFlow') && element.sourceRef && splits(element.sourceRef);
}

/** Officers read the names in Vietnamese or English; a split asks, its flows answer, a join has nothing to say. */
module.exports = () => ({
  check(element, reporter) {
    if (isJoin(element)) {
      if (element.name) reporter.report(element.id, 'A join is bare: remove its name');
      return;
    }
    if (!is(element, 'FlowNode', 'Lane', 'Participant') && !isAnswer(element)) return;
    const english = properties(element)['name.en'];
    if (!filled(element.name)) reporter.report(element.id, 'The Vietnamese name is missing');
    if (!filled(english)) reporter.report(element.id, 'The English name is missing (extension property name.en)');
    if (splits(element) && [element.name, english].some((name) => filled(name) && !name.endsWith('?'))) {
      reporter.report(element.id, 'A split asks a question: both names end with "?"');
    }
  },
});
