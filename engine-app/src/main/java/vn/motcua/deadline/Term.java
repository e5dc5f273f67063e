package vn.motcua.deadline;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * A legal time limit.
 *
 * @param amount how many units; 0 or 1 for {@code SAME_DAY}, where it says nothing; 0 for {@code EVENT_DAY} is that day
 * @param policy null means {@code END_OF_DAY}
 * @param cutoff after which a reception counts as of the next working day; received in that minute is still in time.
 *     {@code SAME_DAY} terms have one, 15:00 when null; {@code WORKING_DAY} terms where the procedure says so, else null
 */
public record Term(
        int amount,
        TermUnit unit,
        DuePolicy policy,
        @Nullable LocalTime cutoff) {

    /** "Nếu nhận sau 15 giờ": practice of the published procedures. */
    public static final LocalTime DEFAULT_CUTOFF = LocalTime.of(15, 0);

    private static final int LONGEST = 3650;

    public Term {
        policy = policy == null ? DuePolicy.END_OF_DAY : policy;
        cutoff = cutoff == null && unit == TermUnit.SAME_DAY ? DEFAULT_CUTOFF : cutoff;
        boolean sensible = unit == TermUnit.SAME_DAY
                ? amount == 0 || amount == 1
                : amount >= (unit == TermUnit.EVENT_DAY ? 0 : 1)
                        && (amount <= LONGEST || unit == TermUnit.CLOCK_MINUTE);
        if (!sensible) {
            throw Rejection.invalid(
                    "term.amount",
                    Integer.toString(amount),
                    new Text(
                            "Thời hạn phải là số nguyên từ 1 đến " + LONGEST + ".",
                            "A term is a whole number from 1 to " + LONGEST + "."));
        }
    }

    public static Term of(int amount, TermUnit unit) {
        return new Term(amount, unit, DuePolicy.END_OF_DAY, null);
    }

    public static Term workingDays(int amount) {
        return of(amount, TermUnit.WORKING_DAY);
    }

    /** "3 ngày làm việc". */
    public Text words() {
        return Wording.term(this);
    }
}
