import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { examples, load, node } from '../testing.mjs';

const task = (attributes) => node('userTask', { id: 'Task_Sign', ...attributes });
const extended = (content) =>
  `<bpmn:userTask id="Task_Sign"><bpmn:extensionElements>${content}</bpmn:extensionElements></bpmn:userTask>`;
const mapped = (value) =>
  extended(
    `<camunda:inputOutput><camunda:inputParameter name="rate">${value}</camunda:inputParameter></camunda:inputOutput>`,
  );
const timer =
  '<bpmn:timerEventDefinition id="Timer_Sample"><bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition>';

examples('allowed-only', {
  right: {
    'a form and a role': task({ 'camunda:formKey': 'a_b', 'camunda:candidateGroups': 'APPROVER' }),
    'a step of an element template': task({
      'camunda:modelerTemplate': 'vn.motcua.sign',
      'camunda:modelerTemplateVersion': '1',
    }),
    'an input that reads facts': mapped("${kind == 'A (b)' ? citRate.rate : 0}"),
  },
  wrong: {
    'a script': [node('scriptTask', { id: 'Task_Run' }), 'Task_Run: scriptTask is not allowed'],
    'a script in a mapping': [
      mapped('<camunda:script scriptFormat="js">1</camunda:script>'),
      'Task_Sign: script is not allowed',
      'Task_Sign: camunda:script is not allowed',
    ],
    'a timer': [
      node('intermediateCatchEvent', { id: 'Event_Later' }, {}, timer),
      'Event_Later: timerEventDefinition is not allowed',
    ],
    'a listener': [
      extended('<camunda:taskListener class="a.B" event="create"/>'),
      'Task_Sign: camunda:taskListener is not allowed',
    ],
    'a class': [
      node('serviceTask', { id: 'Task_Send', 'camunda:class': 'a.B' }),
      'Task_Send: camunda:class is not allowed',
    ],
    'an attribute that the engine does not know': [
      task({ 'camunda:wings': '2' }),
      'Task_Sign: camunda:wings is not allowed',
    ],
    'a call in an expression': [
      task({ 'camunda:assignee': '${users.first()}' }),
      'Task_Sign: An expression compares facts',
    ],
    'a call in a mapping': [mapped('${execution.getVariable(1)}'), 'Task_Sign: An expression compares facts'],
  },
});

it('allows and forbids what ModelConventionsTest does', () => {
  const file = '../../../processes/src/test/java/vn/motcua/processes/ModelConventionsTest.java';
  const java = readFileSync(new URL(file, import.meta.url), 'utf8');
  const words = (start) => {
    const list = java.slice(java.indexOf(start) + start.length);
    return [...list.slice(0, list.indexOf(')')).matchAll(/"(\w+)"/g)].map(([, word]) => word);
  };
  const { ATTRIBUTES, EXTENSIONS, FORBIDDEN } = load('./rules/allowed-only');
  expect(words('ALLOWED_ATTRIBUTES = Set.of(')).toEqual(ATTRIBUTES);
  expect(words('ALLOWED_EXTENSIONS =')).toEqual(EXTENSIONS);
  expect(words('.doesNotContain(')).toEqual(FORBIDDEN);
});
