package vn.motcua.embedded.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.motcua.embedded.Detached;
import vn.motcua.embedded.StartFailure;

/**
 * A postmaster that outlived the MotCua which started it ({@code kill -9}), and what a killed one has left. The holder of
 * the data folder's lock owns the cluster, so it ends the orphan in fast mode and starts one that it can watch.
 */
final class Orphan {

    private Orphan() {}

    static void stop(Path data) {
        Optional<ProcessHandle> orphan = find(data);
        orphan.ifPresent(postmaster -> {
            Detached.signal(postmaster.pid(), "INT");
            awaitEnd(postmaster, data);
        });
        // of a killed postmaster: they end by themselves as soon as they notice
        sessions(data).forEach(process -> awaitEnd(process, data));
        removeStaleLock(data);
    }

    private static void awaitEnd(ProcessHandle process, Path data) {
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw StartFailure.because(
                    "An earlier PostgreSQL (process " + process.pid() + ") still uses " + data
                            + " and does not end: stop it, then start MotCua again.",
                    e);
        }
    }

    /** PostgreSQL's processes work in the folder of their cluster. */
    private static List<ProcessHandle> sessions(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, data))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path data) {
        Path about = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.isSameFile(about.resolve("cwd"), data)
                    && Files.readString(about.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                            .contains("postgres");
        } catch (IOException e) {
            // gone, a zombie, or another user's
            return false;
        }
    }

    /**
     * PostgreSQL does not start while any process has the number in its lock file, be it a stranger that got the number
     * since, or the killed one that nobody has waited for. Here it is known that none of them uses the cluster.
     */
    private static void removeStaleLock(Path data) {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw StartFailure.because("Cannot remove the lock of an earlier PostgreSQL in " + data + ": " + e, e);
        }
    }

    /** By postmaster.pid; a number that was given to a strange program since is not taken for it. */
    static Optional<ProcessHandle> find(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(process -> serves(process, data));
        } catch (IOException | NumberFormatException e) {
            throw StartFailure.because("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static boolean serves(ProcessHandle process, Path data) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            List<String> words = List.of(line.split("\0"));
            return words.stream().anyMatch(word -> word.endsWith("postgres")) && words.contains(data.toString());
        } catch (IOException e) {
            return false;
        }
    }
}
