package vn.motcua.catalogue;

import java.time.LocalTime;

/**
 * A time limit as the law gives it; only the legal clock counts with it.
 *
 * @param unit name of a term unit: {@code SAME_DAY}, {@code WORKING_DAY}, {@code CALENDAR_DAY} …
 * @param policy {@code END_OF_DAY} or {@code KEEP_CLOCK}; null for the usual END_OF_DAY
 * @param cutoff after which a reception counts as of the next working day, of SAME_DAY and WORKING_DAY terms; null for
 *     none of its own
 * @param from the fact with the day from which it counts; null for the moment of its start
 * @param source where it was read, null when a decision table gave it
 * @param mark how certain it is: {@code V:Sn} read in a source, {@code K-h} known, {@code D} proposed
 */
public record TermRule(
        int amount, String unit, String policy, LocalTime cutoff, String from, String source, String mark) {

    private static final int HOURS_A_DAY = 8;
    private static final int DAYS_A_WEEK = 7;
    private static final int WORKING_DAYS_A_WEEK = 5;

    /**
     * Office hours that the steps of a dossier may share: a same-day term counts 8; calendar days count the fewest
     * working days in a span without holidays, received on a Friday (10 days = 48 h, 15 days = 88 h).
     */
    public int normalHours() {
        return switch (unit) {
            case "SAME_DAY" -> HOURS_A_DAY;
            case "WORKING_DAY", "BACKWARD_WORKING_DAY" -> amount * HOURS_A_DAY;
            case "CALENDAR_DAY" -> workingDaysAfterFriday(amount) * HOURS_A_DAY;
            case "CLOCK_MINUTE" -> (amount + 59) / 60;
            default -> amount;
        };
    }

    private static int workingDaysAfterFriday(int days) {
        int rest = days % DAYS_A_WEEK;
        // Saturday or Sunday as the last day moves to Monday
        return days / DAYS_A_WEEK * WORKING_DAYS_A_WEEK + (rest == 0 ? 0 : Math.max(1, rest - 2));
    }
}
