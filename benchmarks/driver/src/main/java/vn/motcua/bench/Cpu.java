package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** CPU time out of {@code /proc}, in milliseconds of one processor; Linux counts it in hundredths of a second. */
final class Cpu {

    private static final long MILLIS_PER_TICK = 10;

    private Cpu() {}

    /** Of one process with all its threads, and of the children that it has waited for. */
    static long of(long pid) {
        String[] stat = stat(pid);
        return stat == null ? 0 : time(stat, 13) + time(stat, 14) + time(stat, 15) + time(stat, 16);
    }

    /** Of a process and its children, those that live and those that are gone. */
    static long ofFamily(long pid) {
        long sum = of(pid);
        long[] children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid)
                .toArray();
        for (long child : children) {
            sum += of(child);
        }
        return sum;
    }

    /** Of the whole machine, everybody's, including what a hypervisor took away. */
    static long ofMachine() throws IOException {
        String[] cpu = Files.readAllLines(Path.of("/proc/stat")).get(0).strip().split("\\s+", -1);
        // user nice system idle iowait irq softirq steal
        return LongStream.of(1, 2, 3, 6, 7, 8)
                        .map(i -> Long.parseLong(cpu[(int) i]))
                        .sum()
                * MILLIS_PER_TICK;
    }

    private static String[] stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // the name may hold spaces; it is kept as one word, so that the fields keep the numbers of proc(5) less one
            int name = line.lastIndexOf(')');
            return ("pid name " + line.substring(name + 2)).split(" ", -1);
        } catch (IOException e) {
            // it has ended meanwhile; its parent counts its time from now on
            return null;
        }
    }

    private static long time(String[] stat, int field) {
        return Long.parseLong(stat[field]) * MILLIS_PER_TICK;
    }
}
