package vn.motcua.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The executable jar, started as people start it: {@code java -jar motcua.jar}, whole or taken apart. Only the second
 * compiler stays out: in a life of two minutes on two cores it takes more than it gives.
 */
public final class RunningJar implements AutoCloseable {

    private static final Path JAR = Path.of("target", "motcua.jar").toAbsolutePath();

    private final Process process;
    private final Path output;

    private RunningJar(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it, taken apart, with these settings and no others of ours. */
    public static RunningJar start(Path folder, Map<String, String> settings, String... arguments) throws IOException {
        return startBy(List.of(), folder, settings, arguments);
    }

    /** As {@link #start}, in the one file that people download. */
    static RunningJar startWhole(Path folder, Map<String, String> settings) throws IOException {
        return start(List.of(), built(), folder, settings);
    }

    /** As {@link #start}, by another program that ends in running its arguments, such as {@code prlimit}. */
    public static RunningJar startBy(
            List<String> program, Path folder, Map<String, String> settings, String... arguments) throws IOException {
        return start(program, UnpackedJar.of(built()), folder, settings, arguments);
    }

    /** As {@link #start}, of this jar of another build. */
    public static RunningJar startFormer(Path jar, Path folder, Map<String, String> settings, String... arguments)
            throws IOException {
        return start(List.of(), UnpackedJar.of(jar), folder, settings, arguments);
    }

    /** In one file, by a program that may become another user, who does not see the folder of the build. */
    static RunningJar startCopyBy(List<String> program, Path folder, Map<String, String> settings) throws IOException {
        return start(program, Files.copy(built(), folder.resolve("motcua.jar")), folder, settings);
    }

    private static Path built() {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing: run this test by mvn verify, which packages first");
        }
        return JAR;
    }

    private static RunningJar start(
            List<String> program, Path jar, Path folder, Map<String, String> settings, String... arguments)
            throws IOException {
        Path output = Files.createTempFile(folder, "out", ".txt");
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("MOTCUA_"));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        Process process = builder.start();
        // also when a test ends before it could stop it
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new RunningJar(process, output);
    }

    /** Waits for the address or for the end, whichever comes first. */
    public boolean ready() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(240);
        do {
            if (output().contains("is ready:")) {
                return true;
            }
        } while (System.nanoTime() < end && !process.waitFor(200, TimeUnit.MILLISECONDS));
        return false;
    }

    public String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** Exit code of a run that ends by itself. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it is still running");
        }
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    /** Its servers: processes of their own, still known as its children while it lives. */
    public List<ProcessHandle> servers() {
        try (Stream<ProcessHandle> children = process.toHandle().children()) {
            return children.toList();
        }
    }

    /** Ctrl-C at its terminal. */
    int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(pid())).start().waitFor();
        return exitCode();
    }

    /** As a service manager ends it, in order. */
    public void end() throws InterruptedException {
        process.destroy();
        exitCode();
    }

    /** {@code kill -9} of the Java process alone; its servers learn of it by themselves. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
