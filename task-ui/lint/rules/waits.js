// Early copy of FlowConventionsTest.saysWhoseTurnItIsWhereverTheFlowWaits, which has the last word.
const { is, properties } = require('../support');

const CLOCKS = ['SUPPLEMENT', 'CONFIRMATION', 'PAYMENT', 'CONSULTATION'];
// the office's own clock stands still in these two, so another one must run
const OF_STATUS = { 5: 'SUPPLEMENT', 6: 'PAYMENT' };

/** Where the flow waits it says whose time runs, and by which clock when it is not the office's. */
module.exports = () => ({
  check(element, reporter) {
    if (!is(element, 'UserTask', 'IntermediateCatchEvent')) return;
    const { turn, clock, extendsBy, 'dossier.status': status } = properties(element);
    const say = (message) => reporter.report(element.id, message);
    if (!['OFFICE', 'APPLICANT', 'AGENCY'].includes(turn)) {
      say('It must say whose time runs (extension property turn: OFFICE, APPLICANT or AGENCY)');
    }
    if (clock !== undefined && !CLOCKS.includes(clock))
      say(`There is no clock ${clock}; there are ${CLOCKS.join(', ')}`);
    if (clock !== undefined && turn === 'OFFICE') say('A named clock runs for others: turn must not be OFFICE');
    if (OF_STATUS[status] && clock !== OF_STATUS[status]) {
      say(`In status ${status} the clock ${OF_STATUS[status]} must run (extension property clock)`);
    }
    if (extendsBy !== undefined && clock === undefined) say('extendsBy needs a clock');
  },
});
