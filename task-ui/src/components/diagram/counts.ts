import type { NodeLoad } from '../../api/schema';

/** How many dossiers stand at a node now, and how many of them are late. */
export type NodeCount = NodeLoad;

type Words = { open: (count: number) => string; late: (count: number) => string; number: (value: number) => string };

/** The badge drawn at a node: the number of dossiers and, beside it, how many are late, in words for the pointer. */
export function badge(count: NodeCount, words: Words): HTMLElement {
  const root = document.createElement('div');
  root.className = 'node-count';
  root.append(part('open', words.number(count.open), words.open(count.open)));
  if (count.late > 0) root.append(part('late', `! ${words.number(count.late)}`, words.late(count.late)));
  return root;
}

function part(kind: string, text: string, title: string): HTMLElement {
  const span = document.createElement('span');
  span.className = kind;
  span.textContent = text;
  span.title = title;
  return span;
}
