package vn.motcua.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Person;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.Text;

/**
 * An officer's account as the administrator sees it.
 *
 * @param active false when locked
 * @param openTasks steps in hand
 * @param awayUntil last day of the absence that runs now; null when there
 * @param mayChange whether the administrator who asks may lock and unlock it
 */
record AccountView(
        Person officer,
        String username,
        boolean active,
        List<HeldPosition> positions,
        int openTasks,
        @Nullable LocalDate awayUntil,
        boolean mayChange) {

    /** A position of today. */
    record HeldPosition(UnitRef unit, Text roleTitle) {}

    /**
     * An account that was locked.
     *
     * @param tasks steps that have left it
     */
    record Locked(Person officer, int tasks) {}
}
