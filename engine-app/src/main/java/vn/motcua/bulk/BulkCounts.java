package vn.motcua.bulk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far bulk actions are. */
@Component
class BulkCounts {

    /**
     * The steps of an action.
     *
     * @param lastDone when the last of them was done; null before the first
     */
    record Counted(Map<StepState, Integer> of, @Nullable Instant lastDone) {

        int sum(StepState... states) {
            return Arrays.stream(states)
                    .mapToInt(state -> of.getOrDefault(state, 0))
                    .sum();
        }
    }

    private final JdbcClient sql;

    BulkCounts(JdbcClient sql) {
        this.sql = sql;
    }

    Counted of(long action) {
        Map<StepState, Integer> counts = new EnumMap<>(StepState.class);
        Instant[] last = {null};
        sql.sql("select state, count(*) n, max(done_at) last from motcua.bulk_item where action = ? group by state")
                .param(action)
                .query(row -> {
                    counts.put(StepState.valueOf(row.getString("state")), row.getInt("n"));
                    OffsetDateTime done = row.getObject("last", OffsetDateTime.class);
                    if (done != null && (last[0] == null || done.toInstant().isAfter(last[0]))) {
                        last[0] = done.toInstant();
                    }
                });
        return new Counted(counts, last[0]);
    }
}
