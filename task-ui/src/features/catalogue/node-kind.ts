const KINDS = [
  'userTask',
  'serviceTask',
  'sendTask',
  'receiveTask',
  'businessRuleTask',
  'startEvent',
  'endEvent',
  'subProcess',
  'callActivity',
] as const;

export type NodeKind = (typeof KINDS)[number] | 'gateway' | 'event' | 'other';

/** What an analyst calls a kind of BPMN node, from its type in the model (`userTask`, `bpmn:UserTask` …). */
export function kindOf(type: string): NodeKind {
  const name = type.replace(/^bpmn:/, '');
  const camel = name.charAt(0).toLowerCase() + name.slice(1);
  const exact = KINDS.find((kind) => kind === camel);
  if (exact) return exact;
  if (/gateway$/i.test(name)) return 'gateway';
  return /event$/i.test(name) ? 'event' : 'other';
}
