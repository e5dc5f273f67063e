/*
 * The house rules of a process model as an analyst meets them early: in the modeler and in `npm run lint`.
 * ModelConventionsTest and FlowConventionsTest of the module processes have the last word. They know the manifest, the
 * forms and the tables as well; a rule here sees one diagram and no more.
 */
module.exports = {
  configs: {
    recommended: {
      rules: {
        'allowed-only': 'error',
        calls: 'error',
        ends: 'error',
        'four-eyes': 'error',
        ids: 'error',
        properties: 'error',
        splits: 'error',
        'two-names': 'error',
        'user-task': 'error',
        waits: 'error',
        // ways meet at a task on purpose: a join that only merges would be one more box to read
        'bpmnlint/fake-join': 'off',
        'bpmnlint/no-gateway-join-fork': 'off',
        // allowed by the analyst's guide
        'bpmnlint/no-inclusive-gateway': 'off',
        // two-names says the same and asks for the English name too
        'bpmnlint/label-required': 'off',
      },
    },
  },
};
