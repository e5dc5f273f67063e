import type { FiledOne } from './series';

const sum = (numbers: (number | null)[]) =>
  numbers.some((each) => each !== null) ? numbers.reduce<number>((all, each) => all + (each ?? 0), 0) : null;

/** What a series comes to; a dossier that was withdrawn does not count. */
export function totalOf(filed: readonly FiledOne[]) {
  const counted = filed.filter((each) => !each.withdrawn);
  return {
    dossiers: counted.length,
    copies: sum(counted.map((each) => each.copies)),
    fee: sum(counted.map((each) => each.fee)),
  };
}

/** Slips in one file for the printer. */
const SHEETS = 100;

/** Addresses of the files with all slips of a series, in its order. */
export function slipsOf(filed: readonly FiledOne[]): string[] {
  const codes = filed.filter((each) => each.slip && !each.withdrawn).map((each) => each.code);
  return Array.from({ length: Math.ceil(codes.length / SHEETS) }, (_, part) => {
    const some = codes.slice(part * SHEETS, (part + 1) * SHEETS);
    return `/api/forms/01.pdf?${some.map((code) => `code=${encodeURIComponent(code)}`).join('&')}`;
  });
}
