package vn.motcua.dossier;

import vn.motcua.shared.Rejection;

/** Knows what rests on the facts of a dossier elsewhere, so that they cannot be corrected here any more, or not now. */
public interface CorrectionGuard {

    /**
     * Lets a correction pass.
     *
     * @throws Rejection conflict, with what has to be done first
     */
    void require(Dossier before, Dossier after);
}
