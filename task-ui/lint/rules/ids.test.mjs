import { examples, node } from '../testing.mjs';

examples('ids', {
  right: {
    'a task by its meaning': node('businessRuleTask', { id: 'Task_FindTerm' }),
    'an end by its meaning': node('endEvent', { id: 'EndEvent_Delivered' }),
    'a gateway by its meaning': node('exclusiveGateway', { id: 'Gateway_ReceptionOutcome' }),
  },
  wrong: {
    'an id that a modeler has made up': [
      node('userTask', { id: 'Activity_0k3x1' }),
      'Activity_0k3x1: The id must be Task_',
    ],
    'the prefix of another kind': [
      node('callActivity', { id: 'Task_Delivery' }),
      'Task_Delivery: The id must be CallActivity_',
    ],
    'digits in place of a meaning': [
      node('startEvent', { id: 'StartEvent_1' }),
      'StartEvent_1: The id must be StartEvent_',
    ],
  },
});
