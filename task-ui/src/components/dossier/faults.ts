import type { DossierDetail, Reason } from '../../api/types';

/** Kinds of faults that the procedure knows; a version from before there were any has its reasons of a supplement. */
export function faultsOf({ reasons }: DossierDetail): Reason[] {
  const faults = reasons.filter((reason) => reason.group === 'supplementFault');
  return faults.length > 0 ? faults : reasons.filter((reason) => reason.group === 'supplement');
}
