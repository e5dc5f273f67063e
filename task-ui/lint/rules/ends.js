// Early copy of FlowConventionsTest.endsOnlyInATerminalStatus and startsBareAndHearsInterruptionsEverywhere, which have
// the last word.
const { is, properties, isBlock } = require('../support');

const TERMINAL = ['3', '7', '8', '10'];

/** A dossier ends in a status that says how, and can be interrupted until then; a block ends for its caller. */
module.exports = () => ({
  check(element, reporter) {
    if (!is(element, 'Process')) return;
    const nodes = element.flowElements ?? [];
    const heard = nodes.filter((it) => is(it, 'SubProcess') && it.triggeredByEvent);
    if (isBlock(element)) {
      for (const each of heard)
        reporter.report(each.id, 'A block hears nothing itself: the procedure that calls it does');
      return;
    }
    if (!heard.some((it) => it.id === 'SubProcess_Interruption')) {
      reporter.report(element.id, 'The event subprocess SubProcess_Interruption is missing');
    }
    for (const end of nodes.filter((it) => is(it, 'EndEvent'))) {
      if (!TERMINAL.includes(properties(end)['dossier.status'])) {
        reporter.report(end.id, `An end needs the last status of the dossier (dossier.status ${TERMINAL.join(', ')})`);
      }
    }
  },
});
