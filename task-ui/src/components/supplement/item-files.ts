import type { Attachment, DossierDetail, Supplement } from '../../api/types';

export type SupplementItem = Supplement['items'][number];

/** What lay in the dossier for an item before it was asked for, and what has come since. */
export type ItemFiles = { before: Attachment[]; since: Attachment[] };

/**
 * The files of an item: those of its component; of an item without one, what has come since without a component. Of
 * either side only what counted: a file that was replaced on its own side is a former version.
 */
export function itemFiles(dossier: DossierDetail, supplement: Supplement, item: SupplementItem): ItemFiles {
  const asked = Date.parse(supplement.requestedAt);
  const isNew = (file: Attachment) => Date.parse(file.at) >= asked;
  const own = dossier.attachments.filter((file) => file.componentCode === item.componentCode);
  const successor = (file: Attachment) => dossier.attachments.find((it) => it.id === file.replacedBy);
  const counted = (file: Attachment) => {
    const next = successor(file);
    return !next || isNew(next) !== isNew(file);
  };
  return {
    before: item.componentCode ? own.filter((file) => !isNew(file) && counted(file)) : [],
    since: own.filter((file) => isNew(file) && counted(file)),
  };
}

export type Verdict = 'OPEN' | 'ACCEPTED' | 'LACKING' | 'AGAIN';

/** What was found about an item; a file that came after it was found lacking is to be looked at again. */
export function verdictOf(item: SupplementItem, { since }: ItemFiles): Verdict {
  const { check } = item;
  if (!check) return 'OPEN';
  if (check.accepted) return 'ACCEPTED';
  return since.some((file) => Date.parse(file.at) > Date.parse(check.at)) ? 'AGAIN' : 'LACKING';
}

/** The request that the applicant still has to answer, or that the office is looking at. */
export const openSupplement = (dossier: DossierDetail): Supplement | undefined =>
  dossier.supplements.find((it) => !it.receivedAt);
