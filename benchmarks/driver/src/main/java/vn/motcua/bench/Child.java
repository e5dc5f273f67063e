package vn.motcua.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of ours in a session of its own, so that it outlives Ctrl-C until {@link #close}; it ends with the driver. */
final class Child implements AutoCloseable {

    private final Process process;
    private final Process guard;
    private final Path log;
    private final String signal;

    private Child(Process process, Process guard, Path log, String signal) {
        this.process = process;
        this.guard = guard;
        this.log = log;
        this.signal = signal;
    }

    /**
     * Starts a command.
     *
     * @param signal that ends it in order, {@code TERM} or {@code INT}
     */
    static Child start(List<String> command, Map<String, String> environment, Path log, String signal)
            throws IOException {
        Files.createDirectories(log.getParent());
        List<String> line = new ArrayList<>(List.of("setsid"));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(PG|LC_|MOTCUA_|SPRING_|JAVA_TOOL).*"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        Process process = builder.start();
        // whatever ends this JVM closes the pipe, and the guard then ends the process
        Process guard = new ProcessBuilder(
                        "setsid", "sh", "-c", "read -r line; kill -" + signal + " " + process.pid() + " 2>/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
        return new Child(process, guard, log, signal);
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Whether it ends within the time. */
    boolean ended(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    int exitCode() {
        return process.exitValue();
    }

    Path log() {
        return log;
    }

    @Override
    public void close() {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid() + " 2>/dev/null")
                    .start()
                    .waitFor();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            guard.destroy();
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
