package vn.motcua.document.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * Which part of the register is asked for.
 *
 * @param unit that received
 * @param from first day of reception
 * @param to last day of reception
 * @param procedure null for all
 * @param status number of a state, 2 to 10; null for all
 */
record RegisterQuery(
        UnitCode unit,
        LocalDate from,
        LocalDate to,
        @Nullable ProcedureCode procedure,
        @Nullable Integer status) {

    /** Days that are shown at once: a leap year. */
    private static final int LONGEST = 366;

    RegisterQuery {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            throw Rejection.invalid(
                    "to",
                    to.toString(),
                    new Text(
                            "Ngày cuối không trước ngày đầu, và một lần xem không quá %d ngày.".formatted(LONGEST),
                            "The last day is not before the first, and one look is at most %d days."
                                    .formatted(LONGEST)));
        }
    }

    /** Whether something of the period is left out. */
    boolean extract() {
        return procedure != null || status != null;
    }
}
