package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.UnitCode;

/** What the journal keeps of a dossier's own changes: codes, dates and numbers, never names or free words. */
public sealed interface DossierEvent extends JournalEvent {

    @EventType("DossierSubmitted")
    record DossierSubmitted(
            ProcedureCode procedure,
            long versionId,
            Channel channel,
            UnitCode helpedAt,
            UnitCode competentUnit,
            List<String> components)
            implements DossierEvent {}

    /** Nobody can tell who decides without looking into it; this place finds it out. */
    @EventType("CompetenceUnknown")
    record CompetenceUnknown(UnitCode coordinator) implements DossierEvent {}

    /** The coordinating place has found out who decides. */
    @EventType("CompetenceDecided")
    record CompetenceDecided(UnitCode coordinator, UnitCode competentUnit) implements DossierEvent {}

    /**
     * Other dossiers of the same person and procedure were shown to who submitted this one, and it was submitted.
     *
     * @param seenBefore those that had been shown before it was sent
     */
    @EventType("DuplicatesShown")
    record DuplicatesShown(List<String> dossiers, List<String> seenBefore) implements DossierEvent {}

    @EventType("DossierCodeDrawn")
    record DossierCodeDrawn(DossierCode dossierCode, LocalDate day) implements DossierEvent {}

    @EventType("StatusChanged")
    record StatusChanged(int from, int to, String node) implements DossierEvent {}

    /** Whether a component was digitised, and what it is taken from instead of the applicant; null for nothing. */
    @EventType("ComponentOriginSet")
    record ComponentOriginSet(String component, boolean digitised, Component.@Nullable Reuse reusedKind)
            implements DossierEvent {}

    @EventType("SupplementRequested")
    record SupplementRequested(
            int number, Supplement.Stage stage, List<String> components, String reasonCode, Instant deadline)
            implements DossierEvent {}

    /** One working day is left to answer a request. */
    @EventType("SupplementDueSoon")
    record SupplementDueSoon(int number, Instant deadline) implements DossierEvent {}

    @EventType("SupplementReceived")
    record SupplementReceived(int number, List<String> components) implements DossierEvent {}

    /**
     * The office looked at one item of what was handed in.
     *
     * @param item its place in the request, from 1
     * @param fault coded kind of fault that is left; null when accepted
     */
    @EventType("SupplementItemChecked")
    record SupplementItemChecked(
            int number,
            int item,
            boolean accepted,
            @Nullable String fault) implements DossierEvent {}

    @EventType("DataCorrected")
    record DataCorrected(int fromVersion, int toVersion, String reasonCode) implements DossierEvent {}

    /**
     * An officer corrected what was recorded wrongly; what stood there and what stands there now is kept with the dossier.
     *
     * @param correction number of it
     * @param fields names of what was corrected: {@code data.child.fullName}, {@code submitter.phone}, {@code
     *     component.BIRTH_PROOF}
     * @param dataVersion of the declaration afterwards
     */
    @EventType("DossierCorrected")
    record DossierCorrected(long correction, String reasonCode, List<String> fields, int dataVersion)
            implements DossierEvent {}

    @EventType("ReasonGiven")
    record ReasonGiven(String kind, String reasonCode, long noteId) implements DossierEvent {}

    /** What the dossier has come to; null when a former outcome no longer counts. */
    @EventType("OutcomeSet")
    record OutcomeSet(@Nullable Outcome outcome) implements DossierEvent {}

    @EventType("ResultRecorded")
    record ResultRecorded(List<String> parts) implements DossierEvent {}

    @EventType("PersonalDataErased")
    record PersonalDataErased(String basis) implements DossierEvent {}
}
