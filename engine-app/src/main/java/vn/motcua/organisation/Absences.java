package vn.motcua.organisation;

import java.util.List;
import java.util.Optional;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;

/**
 * Who is away, and who acts for whom. What runs or is still to come is remembered with the organisation, so asking for it
 * costs no statement; it begins and ends by the clock at the moment of asking.
 */
public interface Absences {

    /** The officer's absence of this moment. */
    Optional<Absence> running(OfficerId officer);

    /** The officer's absences that run or are to come, by their first day. */
    List<Absence> ahead(OfficerId officer);

    /** Absences of others, running or to come, in which the officer is named as a substitute. */
    List<Absence> namedIn(OfficerId officer);

    /**
     * Who acts at this moment for an absent officer in a procedure. Nobody, when the officer is not away, names nobody
     * for it, or names somebody who is locked or away themselves: a substitute's substitute does not come in.
     */
    Optional<OfficerId> substitute(OfficerId absent, ProcedureCode procedure);

    /** Running absences in which the officer is named and may act at this moment; empty while away themselves. */
    List<Absence> substitutedBy(OfficerId officer);

    /** All absences of the officer, the latest first. */
    List<Absence> history(OfficerId officer);

    /**
     * One absence, past ones too.
     *
     * @throws vn.motcua.shared.Rejection NOT_FOUND
     */
    Absence get(long id);

    /** Lets other changes of the organisation wait until the end of this transaction, so that what is checked now holds. */
    void hold();

    /** Enters an absence that has been checked, as the current actor; its number is drawn here. */
    Absence enter(Absence absence);

    /**
     * Ends a running absence now, or withdraws a coming one.
     *
     * @param version as the caller saw it
     * @throws vn.motcua.shared.Rejection CONFLICT {@code stale-version}, or {@code absence-over} when nothing is left of
     *     it to end
     */
    Absence end(long id, int version);
}
