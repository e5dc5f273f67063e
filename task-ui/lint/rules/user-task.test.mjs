import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { examples, load, node } from '../testing.mjs';

const sign = (attributes, properties = { 'step.key': 'sign' }) =>
  node(
    'userTask',
    { id: 'Task_Sign', 'camunda:candidateGroups': 'APPROVER', 'camunda:formKey': 'sample_sign', ...attributes },
    properties,
  );

examples('user-task', {
  right: { 'a step with role, form and short name': sign({}) },
  wrong: {
    'a role that does not exist': [sign({ 'camunda:candidateGroups': 'LEADER' }), 'Task_Sign: The candidate group'],
    'two roles': [sign({ 'camunda:candidateGroups': 'APPROVER,CASE_OFFICER' }), 'Task_Sign: The candidate group'],
    'no role': [
      node('userTask', { id: 'Task_Sign', 'camunda:formKey': 'a_b' }, { 'step.key': 'x' }),
      'Task_Sign: The candidate',
    ],
    'a form named by its file': [sign({ 'camunda:formKey': 'sign.form' }), 'Task_Sign: The form key'],
    'no short name': [sign({}, {}), 'Task_Sign: The short name'],
  },
});

it('knows the roles of the product', () => {
  const java = readFileSync(
    new URL('../../../engine-app/src/main/java/vn/motcua/shared/Role.java', import.meta.url),
    'utf8',
  );
  const roles = [...java.matchAll(/^ {4}([A-Z_]+)\("/gm)].map(([, role]) => role);
  const idle = ['SUPERVISOR', 'ANALYST', 'UNIT_ADMIN', 'SYSTEM_ADMIN'];
  expect(load('./rules/user-task').ROLES).toEqual(roles.filter((role) => !idle.includes(role)));
});
