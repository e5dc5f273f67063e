package vn.motcua.embedded.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.motcua.embedded.StartFailure;

/**
 * The programs of an unpacked PostgreSQL. It refuses to run as root; then it runs in a user namespace of its own
 * ({@code unshare -U}), where it is nobody, while its files stay the user's.
 */
public final class PostgresPrograms {

    private final Path home;
    private final boolean root;

    public PostgresPrograms(Path home) {
        this.home = home;
        this.root = runsAsRoot();
    }

    /** Says in one sentence which program or library of the system is missing, before anything is written. */
    void check() {
        if (root && run(List.of("unshare", "-U", "true")).code != 0) {
            throw StartFailure.because("PostgreSQL does not run as root, and this machine does not let MotCua step down"
                    + " (the command 'unshare -U true' fails): start MotCua as a normal user,"
                    + " or name a PostgreSQL server in MOTCUA_DB_URL.");
        }
        Finished version = run(List.of(program("postgres"), "--version"));
        if (version.code != 0) {
            throw StartFailure.because("The PostgreSQL that MotCua carries does not run on this machine ("
                    + version.output.strip() + "): install what it names,"
                    + " or name a PostgreSQL server in MOTCUA_DB_URL.");
        }
    }

    List<String> server(Path data, int port, List<String> settings) {
        List<String> command = asUser(program("postgres"), "-D", data.toString(), "-p", Integer.toString(port));
        List<String> all = new ArrayList<>(PostgresSettings.DEFAULTS);
        all.addAll(settings);
        for (String setting : all) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    /** Makes a cluster whose text order does not depend on the system's libraries. */
    Finished initialise(Path data, Path passwordFile) {
        return run(asUser(
                program("initdb"),
                "--pgdata=" + data,
                "--username=" + Credentials.ADMIN,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private List<String> asUser(String... command) {
        List<String> line = new ArrayList<>();
        if (root) {
            line.addAll(List.of("unshare", "-U"));
        }
        line.addAll(List.of(command));
        return line;
    }

    /** What a finished program said, both streams, and its exit code. */
    record Finished(int code, String output) {}

    private static Finished run(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(2, TimeUnit.MINUTES)
                    ? new Finished(process.exitValue(), output)
                    : new Finished(-1, command.get(0) + " did not end within two minutes");
        } catch (IOException e) {
            return new Finished(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finished(-1, "interrupted");
        }
    }

    private static boolean runsAsRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            throw StartFailure.because("Cannot read /proc/self: MotCua's own PostgreSQL runs on Linux only.", e);
        }
    }
}
