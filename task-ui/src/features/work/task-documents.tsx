import type { DossierDetail } from '../../api/types';
import { ComponentList } from '../../components/dossier/component-list';
import { Documents } from '../../components/dossier/documents';

/** The files of the dossier, to be looked at beside the form, and the components that they belong to. */
export function TaskDocuments({ dossier }: { dossier: DossierDetail }) {
  return (
    <>
      <Documents dossier={dossier} />
      <ComponentList
        components={dossier.components}
        changeIn={dossier.allowed.includes('ATTACH') ? dossier.code : undefined}
      />
    </>
  );
}
