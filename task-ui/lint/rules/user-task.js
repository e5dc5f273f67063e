// Early copy of ModelConventionsTest.routesEveryTaskToARoleAFormAndALimit, which has the last word.
const { is, properties, filled } = require('../support');

// those of Role.java whose holders may work on tasks
const ROLES = [
  'RECEPTION_OFFICER',
  'DIVISION_HEAD',
  'CASE_OFFICER',
  'APPROVER',
  'RECORDS_CLERK',
  'RESULT_OFFICER',
  'CASHIER',
  'POST_AGENT',
  'CONSULTED_AGENCY',
];

/** A step goes to one role, shows one form and has a short name; whether the form exists is for ModelConventionsTest. */
module.exports = () => ({
  check(element, reporter) {
    if (!is(element, 'UserTask')) return;
    if (!ROLES.includes(element.get('camunda:candidateGroups'))) {
      reporter.report(element.id, `The candidate group must be exactly one role: ${ROLES.join(', ')}`);
    }
    if (!/^[a-z][A-Za-z]*_[a-z][A-Za-z]*$/.test(element.get('camunda:formKey') ?? '')) {
      reporter.report(element.id, 'The form key must be <processId>_<taskSlug>');
    }
    if (!filled(properties(element)['step.key'])) {
      reporter.report(element.id, 'The short name of the step is missing (extension property step.key)');
    }
  },
});

Object.assign(module.exports, { ROLES });
