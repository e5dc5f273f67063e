package vn.motcua.document.handover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Person;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.Text;

/**
 * A list with its dossiers.
 *
 * @param mayGive the caller may confirm that the papers were handed over
 * @param mayReceive the caller may confirm what has come
 * @param reasons for not taking one
 * @param url of the list to print
 */
record HandOverView(
        String serial,
        Side giver,
        UnitRef from,
        UnitRef to,
        Person madeBy,
        Instant madeAt,
        List<Line> items,
        boolean mayGive,
        boolean mayReceive,
        List<Reason> reasons,
        String url) {

    /**
     * A dossier on the list.
     *
     * @param ownerName null for those who may not see it, and once personal data were deleted
     * @param given null before the giver has confirmed
     * @param answer null before the receiver has
     */
    record Line(
            int number,
            String code,
            Text procedureName,
            @Nullable String ownerName,
            @Nullable Instant dueAt,
            @Nullable Confirmation given,
            @Nullable Confirmation answer) {}

    /** @param notReceived why it was not taken; null for one that was given or taken */
    record Confirmation(Person by, Instant at, @Nullable Text notReceived) {}

    /** A coded reason in words. */
    record Reason(NotReceived code, Text text) {}
}
