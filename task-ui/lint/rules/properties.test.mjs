import { examples, node } from '../testing.mjs';

const task = (properties) => node('userTask', { id: 'Task_Sign' }, properties);

examples('properties', {
  right: {
    'all that a step may say': task({
      'name.en': 'Sign',
      'step.key': 'sign',
      'dossier.status': '4',
      'dossier.outcome': 'GRANTED',
      turn: 'OFFICE',
      part: 'residence',
      fourEyes: 'Task_Appraise,Task_Draft',
      sendBackTo: 'Task_Appraise',
      passedWith: '',
    }),
  },
  wrong: {
    'an end of a part that does not exist': [
      node('intermediateThrowEvent', { id: 'Event_Done' }, { part: 'residence', 'part.outcome': 'DONE' }),
      'Event_Done: The extension property part.outcome must not be "DONE"',
    ],
    'a property that nobody reads': [
      task({ foureyes: 'Task_Appraise' }),
      'Task_Sign: There is no extension property foureyes',
    ],
    'a status beyond ten': [
      task({ 'dossier.status': '11' }),
      'Task_Sign: The extension property dossier.status must not be "11"',
    ],
    'an outcome that does not exist': [
      task({ 'dossier.outcome': 'MAYBE' }),
      'Task_Sign: The extension property dossier.outcome',
    ],
    'a step named by its title': [
      task({ fourEyes: 'Thẩm định' }),
      'Task_Sign: The extension property fourEyes must not be',
    ],
    'a property left empty': [task({ sendBackTo: '' }), 'Task_Sign: The extension property sendBackTo must not be ""'],
    'a property in the wrong place': [
      node('endEvent', { id: 'EndEvent_Done' }, { fourEyes: 'Task_Sign' }),
      'EndEvent_Done: The extension property fourEyes has no meaning here',
    ],
  },
});
