package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Memory of processes out of {@code /proc}, in kilobytes.
 *
 * @param resident all pages that they have in memory, those that several of them share once for each
 * @param proportional the same with shared pages divided among those that share them: what the sum of processes costs
 */
record Memory(long resident, long proportional) {

    private static final Memory NONE = new Memory(0, 0);

    static Memory of(long pid) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"));
            return new Memory(kilobytes(lines, "Rss:"), kilobytes(lines, "Pss:"));
        } catch (IOException e) {
            // it has ended meanwhile
            return NONE;
        }
    }

    static Memory of(Collection<Long> pids) {
        return pids.stream().map(Memory::of).reduce(NONE, Memory::plus);
    }

    private Memory plus(Memory other) {
        return new Memory(resident + other.resident, proportional + other.proportional);
    }

    private static long kilobytes(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(
                        line.substring(name.length()).replace("kB", "").strip()))
                .findFirst()
                .orElse(0);
    }
}
