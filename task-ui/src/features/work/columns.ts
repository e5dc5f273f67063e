import type { WorkViewColumn } from '../../api/types';

export type Column = WorkViewColumn;

/** What a list can tell of a task beside its dossier, as the product offers it. */
export const COLUMNS: readonly Column[] = [
  'STEP',
  'DUE',
  'PROMISED',
  'ASSIGNEE',
  'PROCEDURE',
  'UNIT',
  'ARRIVED',
  'STATUS',
  'PRIORITY',
];

/** The columns of a list that its officer has not arranged; which of them a narrow window shows is the style's to say. */
export const USUAL: readonly Column[] = ['STEP', 'DUE', 'PROMISED', 'ASSIGNEE'];

/** Least width in px and share of what is left. */
const WIDTHS: Record<Column, [least: number, share: number]> = {
  STEP: [200, 1.2],
  DUE: [232, 0],
  PROMISED: [96, 0],
  ASSIGNEE: [160, 1],
  PROCEDURE: [180, 1],
  UNIT: [160, 1],
  ARRIVED: [96, 0],
  STATUS: [180, 0],
  PRIORITY: [88, 0],
};
const DOSSIER = 224;
const ACTION = 72;
const GAP = 16;

/** The tracks of a list that its officer has arranged, and its least width: below it the list scrolls sideways. */
export function tracksOf(columns: readonly Column[]) {
  const own = columns.map((column) => WIDTHS[column]);
  const tracks = own.map(([least, share]) => (share ? `minmax(${least}px, ${share}fr)` : `${least}px`));
  const least = own.reduce((sum, [width]) => sum + width + GAP, DOSSIER + ACTION + 3 * GAP);
  // without any column that can grow, the dossier's does
  const dossier = own.some(([, share]) => share) ? `${DOSSIER}px` : `minmax(${DOSSIER}px, 1fr)`;
  return { tracks: [dossier, ...tracks, `${ACTION}px`].join(' '), least };
}
