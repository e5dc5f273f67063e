package vn.motcua.shared.preview;

import java.util.Collection;
import java.util.Map;
import vn.motcua.shared.DossierId;

/** Names dossiers for people; the dossier module implements it. */
public interface DossierLabels {

    /** Labels of those dossiers that exist. */
    Map<DossierId, Label> labels(Collection<DossierId> dossiers);

    /**
     * A dossier as a list shows it.
     *
     * @param code public code; its internal number while it has none
     * @param owner name of its owner, null when the current actor may not see personal data
     */
    record Label(String code, String owner) {}
}
