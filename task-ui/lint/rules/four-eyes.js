// Early copy of FlowConventionsTest.keepsWhoeverExaminedFromSigning, which has the last word.
const { is, properties, tree } = require('../support');

const group = (task) => task.get('camunda:candidateGroups');

/** Whoever examined must not sign: an approver's step names the examining steps. */
module.exports = () => ({
  check(element, reporter) {
    if (!is(element, 'Process')) return;
    const tasks = tree(element).filter((it) => is(it, 'UserTask'));
    const examined = tasks.filter((it) => group(it) === 'CASE_OFFICER').map((it) => it.id);
    for (const task of tasks.filter((it) => group(it) === 'APPROVER')) {
      const named = (properties(task).fourEyes ?? '').split(',');
      if (!named.some((it) => examined.includes(it))) {
        reporter.report(task.id, 'An approver must not have examined: fourEyes names a step of the case officer');
      }
    }
  },
});
