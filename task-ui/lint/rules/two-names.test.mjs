import { examples, node, split } from '../testing.mjs';

const ENGLISH = { 'name.en': 'Sign the result' };
const BOTH = ["${x == 'A'}", "${x == 'B'}"];

examples('two-names', {
  right: {
    'a task with both names': node('userTask', { id: 'Task_Sign', name: 'Ký kết quả' }, ENGLISH),
    'a question with named answers': split(BOTH),
    'a bare join': node('exclusiveGateway', { id: 'Gateway_Joined' }),
  },
  wrong: {
    'a node without a Vietnamese name': [
      node('userTask', { id: 'Task_Sign' }, ENGLISH),
      'Task_Sign: The Vietnamese name',
    ],
    'a node without an English name': [
      node('userTask', { id: 'Task_Sign', name: 'Ký' }),
      'Task_Sign: The English name',
    ],
    'a split that does not ask': [split(BOTH, { name: 'Kết quả' }), 'Gateway_Outcome: A split asks a question'],
    'a split that does not ask in English': [
      split(BOTH, {}, { 'name.en': 'Outcome' }),
      'Gateway_Outcome: A split asks',
    ],
    'an answer without names': [
      split(BOTH).replace('name="Có"', '').replace('value="Yes"', 'value=""'),
      'Flow_A: The Vietnamese name',
      'Flow_A: The English name',
    ],
    'a join with a name': [
      node('parallelGateway', { id: 'Gateway_Joined', name: 'Gộp' }),
      'Gateway_Joined: A join is bare',
    ],
  },
});
