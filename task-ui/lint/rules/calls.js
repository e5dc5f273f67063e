// Early copy of ModelConventionsTest.callsOnlyWhatIsDeployedWithIt, which has the last word.
const { is } = require('../support');

const KEY = '#{execution.processBusinessKey}';
const RESULTS = ['singleEntry', 'singleResult', 'collectEntries'];

function callActivity(call, say) {
  if (!/^[a-z][A-Za-z]*\.[a-z]+$/.test(call.calledElement ?? '')) say('A block is called as <processId>.<block>');
  if (call.get('camunda:calledElementBinding') !== 'deployment') say('The binding must be "deployment"');
  const passed = (call.extensionElements?.values ?? []).filter((it) => it.$type === 'camunda:In');
  if (!passed.some((it) => it.businessKey === KEY)) say(`The block must be given the dossier: business key ${KEY}`);
  // each fact that is passed is a row of its own in the database: a block that is on every way names what it reads
  if (!passed.some((it) => it.variables === 'all' || (it.source && it.source === it.target)))
    say('The block must be given its facts (in-mapping of all variables, or of those that it reads)');
}

function businessRuleTask(task, say) {
  if (!/^[a-z][A-Za-z]*_[a-z][A-Za-z]*$/.test(task.get('camunda:decisionRef') ?? '')) {
    say('A decision is called as <processId>_<decision>');
  }
  if (task.get('camunda:decisionRefBinding') !== 'deployment') say('The binding must be "deployment"');
  if (!task.get('camunda:resultVariable')) say('The result needs a variable');
  if (!RESULTS.includes(task.get('camunda:mapDecisionResult'))) say(`The result must be one of ${RESULTS.join(', ')}`);
}

/** What a running dossier calls is what was deployed with it, never what came later. */
module.exports = () => ({
  check(element, reporter) {
    const say = (message) => reporter.report(element.id, message);
    if (is(element, 'CallActivity')) callActivity(element, say);
    if (is(element, 'BusinessRuleTask')) businessRuleTask(element, say);
  },
});
