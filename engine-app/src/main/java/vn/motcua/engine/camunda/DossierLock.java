package vn.motcua.engine.camunda;

import vn.motcua.shared.DossierId;

/** Every command of the engine locks its dossier before it touches the flow. */
@FunctionalInterface
public interface DossierLock {

    /** Locks until the end of the transaction; a second call for the same dossier does nothing. */
    void lock(DossierId dossier);
}
