import type { DossierDetail } from '../../api/types';
import type { Viewable } from '../viewer/document-viewer';

/** The files of a dossier as the viewer wants them. */
export const filesOf = ({ code, attachments }: DossierDetail): Viewable[] =>
  attachments.map(({ id, name, mediaType }) => {
    const dossier = encodeURIComponent(code);
    const file = encodeURIComponent(id);
    return {
      id,
      name,
      mediaType,
      url: `/api/dossiers/${dossier}/attachments/${file}`,
      windowUrl: `/dossiers/${dossier}/documents/${file}`,
    };
  });
