package vn.motcua.dossier;

import java.util.Optional;

/** Told of what changes a dossier's way, inside its transaction; later modules implement it (forms that a transition owes). */
public interface TransitionListener {

    /**
     * Called after the row and the ledger have changed.
     *
     * @param dossier the state after the change
     */
    default void changed(Dossier dossier, Status from, Status to) {}

    /**
     * Called when the office's time runs again after it stood still.
     *
     * @param dossier with its new due date
     */
    default void resumed(Dossier dossier) {}

    /** Called when a part of an interlinked group has begun, or has another term, so that its slip can be issued. */
    default void partDue(Dossier dossier, GroupPart part) {}

    /** Called when everything that was asked for has come, though the office has not looked at it yet. */
    default void handedIn(Dossier dossier) {}

    /** Called when what came was looked at and is not all as it should be: the applicant has to act again. */
    default void awaitedAgain(Dossier dossier) {}

    /**
     * Called when a supplement was asked for, or asked for again because something of it is lacking, so that form 02 can be issued.
     *
     * @return serial number of the form that was issued, empty from those who issue none
     */
    default Optional<String> supplementRequested(Dossier dossier, Supplement supplement) {
        return Optional.empty();
    }

    /** Called when the due date was postponed by somebody's decision, so that form 04 can be issued. */
    default void postponed(Dossier dossier, Postponement postponement) {}

    /** Called when what a slip says of the dossier was put right, so that another one can replace it. */
    default void amended(Dossier dossier) {}

    /** Called when money was taken, so that its receipt can be made out. */
    default void paid(Dossier dossier, Obligation obligation, String payerName) {}

    /** Called when the personal data of the dossier were deleted, so that copies of them go too. */
    default void erased(Dossier dossier) {}
}
