package vn.motcua.bulk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** The steps of each of these actions. */
    Map<Long, Counted> of(Collection<Long> actions) {
        Map<Long, Map<StepState, Integer>> counts = new HashMap<>();
        Map<Long, Instant> last = new HashMap<>();
        sql.sql("""
                        select action, state, count(*) n, max(done_at) last from motcua.bulk_item
                        where action = any(?) group by action, state""").param(actions.toArray(Long[]::new)).query(row -> {
            long action = row.getLong("action");
            counts.computeIfAbsent(action, any -> new EnumMap<>(StepState.class))
                    .put(StepState.valueOf(row.getString("state")), row.getInt("n"));
            OffsetDateTime done = row.getObject("last", OffsetDateTime.class);
            if (done != null) {
                last.merge(action, done.toInstant(), (one, other) -> one.isAfter(other) ? one : other);
            }
        });
        return actions.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        action -> new Counted(counts.getOrDefault(action, Map.of()), last.get(action))));
    }
}
