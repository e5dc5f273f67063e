package vn.motcua.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Absence;
import vn.motcua.organisation.Person;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Text;

/**
 * An absence as its page shows it.
 *
 * @param to last day, included
 * @param reason for the officer and those who may enter absences of theirs; null for colleagues
 * @param enteredBy null when a job or another system did
 * @param endedAt when it was ended early or withdrawn
 * @param mayEnd whether the officer who asks may end or withdraw it now
 */
record AbsenceView(
        long id,
        int version,
        Person officer,
        LocalDate from,
        LocalDate to,
        Absence.@Nullable Reason reason,
        @Nullable Text reasonText,
        Absence.State state,
        Text stateText,
        List<Substitute> substitutes,
        @Nullable Person enteredBy,
        @Nullable Instant endedAt,
        boolean mayEnd) {

    /** One substitute; {@code procedureCode} and its name are null for everything that no other line names. */
    record Substitute(
            @Nullable ProcedureCode procedureCode, @Nullable Text procedureName, Person officer) {}

    /** An officer's absences, the latest first, and those of others in which the officer stands in or will. */
    record Overview(Person officer, List<AbsenceView> absences, List<AbsenceView> standingIn) {}

    /** What there is to choose from. */
    record Options(Person officer, List<Candidate> substitutes, List<Procedure> procedures) {}

    /** An officer who holds one of the absent one's roles in the same unit. */
    record Candidate(Person officer, List<Held> shared, List<Days> away) {}

    record Held(UnitRef unit, Text roleTitle) {}

    /** Days of an absence, both included. */
    record Days(LocalDate from, LocalDate to) {}

    record Procedure(ProcedureCode code, Text name) {}
}
