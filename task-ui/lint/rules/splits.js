// Early copy of FlowConventionsTest.decidesOnDeclaredFactsAndLeavesNoValueOut, which has the last word.
const { splits } = require('../support');

const CONDITION = /^\$\{(\w+) == ('[A-Z_]+'|true|false)}$/;

/** A split compares one fact with its values; whether none is left out is for FlowConventionsTest, which knows them. */
module.exports = () => ({
  check(element, reporter) {
    if (!splits(element)) return;
    const facts = new Set();
    const asked = new Set();
    for (const flow of element.outgoing) {
      const condition = flow.conditionExpression?.body;
      if (flow === element.default) {
        if (condition !== undefined) reporter.report(flow.id, 'The default flow has no condition');
        continue;
      }
      const match = CONDITION.exec(condition ?? '');
      if (!match) {
        reporter.report(
          flow.id,
          "The flow must compare a fact with a value, such as ${outcome == 'APPROVE'}, or be the default",
        );
        continue;
      }
      facts.add(match[1]);
      if (asked.has(match[2])) reporter.report(flow.id, `Another flow already answers ${match[2]}`);
      asked.add(match[2]);
    }
    if (facts.size > 1) reporter.report(element.id, `A split asks for one fact, not for ${[...facts].join(' and ')}`);
  },
});
