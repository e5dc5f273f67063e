import type { UnitRef } from '../../api/types';

/** Units in the order given (that of the tree), each with how deep it lies. */
export function treeOf(units: readonly UnitRef[]): { unit: UnitRef; depth: number }[] {
  const parents = new Map(units.map((unit) => [unit.code, unit.parent]));
  const depth = (code: string | null | undefined, seen = 0): number => {
    const parent = code ? parents.get(code) : null;
    return parent && seen < parents.size ? 1 + depth(parent, seen + 1) : 0;
  };
  return units.map((unit) => ({ unit, depth: depth(unit.code) }));
}
