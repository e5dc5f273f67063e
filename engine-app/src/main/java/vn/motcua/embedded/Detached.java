package vn.motcua.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Processes in a session of their own, so that Ctrl-C in the terminal reaches MotCua alone, which then stops them in
 * order. Needs {@code setsid} of util-linux, which every Linux distribution installs.
 */
public final class Detached {

    private Detached() {}

    /** Starts a command in its own session; output is appended to {@code log}. The process id is the command's own. */
    public static Process start(List<String> command, Path log) {
        return start(command, log, Map.of());
    }

    /** The same with further environment variables, which other users cannot read as they can the command. */
    public static Process start(List<String> command, Path log, Map<String, String> secrets) {
        List<String> line = new ArrayList<>(List.of("setsid"));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        neutral(builder);
        builder.environment().putAll(secrets);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return builder.start();
        } catch (IOException e) {
            throw StartFailure.because(
                    "Cannot start " + command.get(0) + " in its own session: " + e.getMessage()
                            + "; MotCua needs the program setsid (package util-linux).",
                    e);
        }
    }

    /**
     * Watches from outside: when this JVM ends in whatever way, {@code kill -9} included, the pipe closes and the
     * process gets an interrupt. Destroy the guard once the process has ended.
     */
    public static Process guard(long pid) {
        ProcessBuilder builder =
                new ProcessBuilder("setsid", "sh", "-c", "read -r line; kill -INT " + pid + " 2>/dev/null");
        builder.redirectErrorStream(true).redirectOutput(new File("/dev/null"));
        neutral(builder);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a signal by its name, {@code INT} or {@code QUIT}; nothing happens when the process is gone. */
    public static void signal(long pid, String name) {
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid + " 2>/dev/null").start();
            kill.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The user's locale and PG* variables must not change how a server of our own behaves. */
    private static void neutral(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
    }
}
