package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;

/** What later modules add to the page of a dossier; each implements the part it owns. */
public interface DossierParts {

    /** Stored files (document). */
    default List<AttachmentView> attachments(Dossier dossier) {
        return List.of();
    }

    /** Forms issued so far (document). */
    default List<IssuedForm> forms(Dossier dossier) {
        return List.of();
    }

    /** Steps that are open (work). */
    default List<OpenStep> openSteps(Dossier dossier) {
        return List.of();
    }

    /** What it waits for outside the office while none is open (work). */
    default Optional<OpenWait> waiting(Dossier dossier) {
        return Optional.empty();
    }

    /** What officers have written down for one another, newest first (notes). */
    default List<NoteView> notes(Dossier dossier) {
        return List.of();
    }

    /** Labels of the caller's units (notes). */
    default List<LabelView> labels(Dossier dossier) {
        return List.of();
    }

    /** Whether a step of the dossier is this officer's to do now (work). */
    default boolean holds(Dossier dossier, OfficerId officer) {
        return false;
    }

    /** Whether a step of the dossier is open in one of these units (work). */
    default boolean standsIn(Dossier dossier, Set<UnitCode> units) {
        return false;
    }

    /** Whether this officer has once finished a step of the dossier (work). */
    default boolean actedOn(Dossier dossier, OfficerId officer) {
        return false;
    }

    /** What this officer may do because of the part (work: recall, answer for the parent; document: attach). */
    default Set<DossierAction> actions(Dossier dossier, OfficerId officer) {
        return Set.of();
    }
}
