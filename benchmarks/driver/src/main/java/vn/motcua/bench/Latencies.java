package vn.motcua.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long each operation took for its client. */
final class Latencies {

    private final Map<Operation, List<Long>> nanos = new EnumMap<>(Operation.class);

    Latencies() {
        for (Operation operation : Operation.values()) {
            nanos.put(operation, new ArrayList<>());
        }
    }

    void add(Operation operation, long elapsed) {
        nanos.get(operation).add(elapsed);
    }

    void addAll(Latencies others) {
        others.nanos.forEach((operation, values) -> nanos.get(operation).addAll(values));
    }

    /** The value that this part of all stays below, in milliseconds; not a number where there was none. */
    double millis(Operation operation, double part) {
        if (nanos.get(operation).isEmpty()) {
            return Double.NaN;
        }
        long[] sorted = nanos.get(operation).stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))] / 1e6;
    }
}
