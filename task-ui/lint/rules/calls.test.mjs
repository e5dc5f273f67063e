import { examples } from '../testing.mjs';

const block = (attributes, mappings) =>
  `<bpmn:callActivity id="CallActivity_Delivery" ${attributes}>
    <bpmn:extensionElements>${mappings}</bpmn:extensionElements></bpmn:callActivity>`;
const rules = (attributes) => `<bpmn:businessRuleTask id="Task_FindTerm" ${attributes}/>`;

const CALLED = 'calledElement="sample.delivery" camunda:calledElementBinding="deployment"';
const KEY = '<camunda:in businessKey="#{execution.processBusinessKey}"/>';
const ALL = '<camunda:in variables="all"/>';
const DECISION = 'camunda:decisionRef="sample_term" camunda:decisionRefBinding="deployment"';
const RESULT = 'camunda:resultVariable="term" camunda:mapDecisionResult="singleResult"';

examples('calls', {
  right: {
    'a block with the dossier and its facts': block(CALLED, KEY + ALL),
    'a block with the one fact that it reads': block(CALLED, `${KEY}<camunda:in source="delivery" target="delivery"/>`),
    'a decision of the bundle': rules(`${DECISION} ${RESULT}`),
  },
  wrong: {
    'a block of another name': [
      block(CALLED.replace('sample.', ''), KEY + ALL),
      'CallActivity_Delivery: A block is called as',
    ],
    'the latest block': [
      block(CALLED.replace('deployment', 'latest'), KEY + ALL),
      'CallActivity_Delivery: The binding',
    ],
    'a block without the dossier': [block(CALLED, ALL), 'CallActivity_Delivery: The block must be given the dossier'],
    'a block without facts': [block(CALLED, KEY), 'CallActivity_Delivery: The block must be given its facts'],
    'a fact under another name': [
      block(CALLED, `${KEY}<camunda:in source="delivery" target="manner"/>`),
      'CallActivity_Delivery: The block must be given its facts',
    ],
    'a decision of another name': [
      rules(`${DECISION.replace('sample_', '')} ${RESULT}`),
      'Task_FindTerm: A decision is called as',
    ],
    'the latest decision': [
      rules(`${DECISION.replace('deployment', 'latest')} ${RESULT}`),
      'Task_FindTerm: The binding',
    ],
    'a result that goes nowhere': [
      rules(DECISION),
      'Task_FindTerm: The result needs a variable',
      'Task_FindTerm: The result must be one of',
    ],
  },
});
