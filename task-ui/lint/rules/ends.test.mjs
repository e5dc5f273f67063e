import { examples, node } from '../testing.mjs';

const heard = node('subProcess', { id: 'SubProcess_Interruption', triggeredByEvent: 'true' });
const end = (status) => node('endEvent', { id: 'EndEvent_Delivered' }, status ? { 'dossier.status': status } : {});

examples('ends', {
  right: {
    'a dossier that ends delivered': heard + end('10'),
    'a block that ends for its caller': { content: end(''), process: 'block.delivery' },
  },
  wrong: {
    'an end without a status': [heard + end(''), 'EndEvent_Delivered: An end needs the last status'],
    'an end in a status that goes on': [heard + end('4'), 'EndEvent_Delivered: An end needs the last status'],
    'a dossier that cannot be interrupted': [
      end('10'),
      'sample: The event subprocess SubProcess_Interruption is missing',
    ],
    'a block that listens itself': [
      { content: heard + end(''), process: 'block.delivery' },
      'SubProcess_Interruption: A block hears nothing itself',
    ],
  },
});
