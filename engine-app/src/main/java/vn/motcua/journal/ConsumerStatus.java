package vn.motcua.journal;

import org.jspecify.annotations.Nullable;

/**
 * How a consumer stands.
 *
 * @param position last row that it has done, as epoch/transaction/position
 * @param behind rows that wait for it, counted to 100,000
 * @param holder node that runs it now, null when none does
 * @param parked rows set aside because they failed
 * @param lastError what went wrong last, null when the last batch went well
 */
public record ConsumerStatus(
        String name,
        String position,
        long behind,
        @Nullable String holder,
        int parked,
        @Nullable String lastError) {}
