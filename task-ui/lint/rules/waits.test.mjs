import { examples, node } from '../testing.mjs';

const wait = (properties) => node('userTask', { id: 'Task_Wait' }, properties);

examples('waits', {
  right: {
    'a step of the office': wait({ turn: 'OFFICE', 'dossier.status': '4' }),
    'a wait for the applicant by its clock': wait({ turn: 'APPLICANT', clock: 'SUPPLEMENT', 'dossier.status': '5' }),
    'a wait for another authority': node('intermediateCatchEvent', { id: 'Event_Answered' }, { turn: 'AGENCY' }),
  },
  wrong: {
    'a step that does not say whose time runs': [wait({}), 'Task_Wait: It must say whose time runs'],
    'a clock that does not exist': [
      wait({ turn: 'AGENCY', clock: 'HOURGLASS' }),
      'Task_Wait: There is no clock HOURGLASS',
    ],
    'a clock for the office': [wait({ turn: 'OFFICE', clock: 'PAYMENT' }), 'Task_Wait: A named clock runs for others'],
    'a payment without its clock': [
      wait({ turn: 'APPLICANT', 'dossier.status': '6' }),
      'Task_Wait: In status 6 the clock PAYMENT',
    ],
    'a longer term for no clock': [wait({ turn: 'APPLICANT', extendsBy: 'X' }), 'Task_Wait: extendsBy needs a clock'],
  },
});
