import { examples, split } from '../testing.mjs';

const YES = "${outcome == 'APPROVE'}";
const NO = "${outcome == 'REFUSE'}";

examples('splits', {
  right: {
    'a condition on each flow': split([YES, NO]),
    'a default for the rest': split([YES, ''], { default: 'Flow_B' }),
    'a truth': split(['${exempt == true}', '${exempt == false}']),
  },
  wrong: {
    'a flow that says nothing': [split([YES, '']), 'Flow_B: The flow must compare'],
    'a condition that is no comparison': [split([YES, '${not outcome}']), 'Flow_B: The flow must compare'],
    'a default with a condition': [
      split([YES, NO], { default: 'Flow_B' }),
      'Flow_B: The default flow has no condition',
    ],
    'two flows for one answer': [split([YES, YES]), "Flow_B: Another flow already answers 'APPROVE'"],
    'two facts in one split': [split([YES, '${exempt == true}']), 'Gateway_Outcome: A split asks for one fact'],
  },
});
