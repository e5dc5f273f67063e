import { examples, node } from '../testing.mjs';

const appraise = node('userTask', { id: 'Task_Appraise', 'camunda:candidateGroups': 'CASE_OFFICER' });
const sign = (properties) => node('userTask', { id: 'Task_Sign', 'camunda:candidateGroups': 'APPROVER' }, properties);

examples('four-eyes', {
  right: { 'a signature by somebody else': appraise + sign({ fourEyes: 'Task_Receive,Task_Appraise' }) },
  wrong: {
    'a signature by anybody': [appraise + sign({}), 'Task_Sign: An approver must not have examined'],
    'a signature kept from other steps only': [appraise + sign({ fourEyes: 'Task_Receive' }), 'Task_Sign: An approver'],
  },
});
