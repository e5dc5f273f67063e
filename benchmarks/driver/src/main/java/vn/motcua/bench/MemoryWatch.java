package vn.motcua.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** Looks at the memory of an installation's three parts once a second. */
final class MemoryWatch implements AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Installed installed;
    private final Map<String, List<Memory>> samples = new LinkedHashMap<>();
    private final Future<?> looking;
    private IOException failure;

    MemoryWatch(Installed installed) {
        this.installed = installed;
        List.of("application", "PostgreSQL", "search node", "all three")
                .forEach(part -> samples.put(part, new ArrayList<>()));
        looking = thread.scheduleAtFixedRate(this::look, 0, 1, TimeUnit.SECONDS);
    }

    private synchronized void look() {
        try {
            List<Long> application = List.of(installed.pid());
            List<Long> all = new ArrayList<>(application);
            List<Long> database = installed.database();
            all.addAll(database);
            all.addAll(installed.search());
            samples.get("application").add(Memory.of(application));
            samples.get("PostgreSQL").add(Memory.of(database));
            samples.get("search node").add(Memory.of(installed.search()));
            samples.get("all three").add(Memory.of(all));
        } catch (IOException e) {
            failure = e;
        }
    }

    /** Rows of Markdown: peak and median in megabytes. */
    synchronized String rows() throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (looking.isDone()) {
            throw new IOException("nobody looks at the memory any more");
        }
        StringBuilder rows = new StringBuilder();
        samples.forEach((part, seen) -> rows.append("| %s | %d | %d | %d | %d |%n"
                .formatted(
                        part,
                        peak(seen, Memory::resident),
                        median(seen, Memory::resident),
                        peak(seen, Memory::proportional),
                        median(seen, Memory::proportional))));
        return rows.toString();
    }

    synchronized int looks() {
        return samples.get("application").size();
    }

    static long peak(List<Memory> seen, ToLongFunction<Memory> figure) {
        return sorted(seen, figure)[seen.size() - 1];
    }

    static long median(List<Memory> seen, ToLongFunction<Memory> figure) {
        return sorted(seen, figure)[seen.size() / 2];
    }

    private static long[] sorted(List<Memory> seen, ToLongFunction<Memory> figure) {
        long[] sorted = seen.stream()
                .mapToLong(figure)
                .map(kilobytes -> kilobytes / 1024)
                .toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    @Override
    public void close() {
        looking.cancel(true);
        thread.shutdownNow();
    }
}
