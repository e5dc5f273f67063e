package vn.motcua.journal;

import vn.motcua.shared.DossierId;

/** Who looked at what; apart from the journal, so that a look locks no dossier and wakes no consumer. */
public interface AccessLog {

    /**
     * Notes that the current actor sees this of the dossier; written within a second.
     *
     * @param what a code such as {@code dossier}, {@code timeline}, {@code attachment:17}
     */
    void viewed(DossierId dossier, String what);
}
