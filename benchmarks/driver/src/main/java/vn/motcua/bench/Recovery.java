package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How long it takes until a lost disk is made good, and how much is lost with it: backs up a data folder while it is in use, takes
 * the backup as it is at one moment, restores it into an empty folder and waits until everything is there. The folder
 * itself is started and stopped in order and is as before afterwards, or truly lost, which a large one must be: beside it
 * and its backup a third one of its size would have to find room.
 */
public final class Recovery {

    private static final Set<String> NAMES =
            Set.of("data", "user", "password", "minutes", "jvm", "product", "target", "lose");
    private static final long LOOK_MILLIS = 200;

    private final Arguments given;
    private final Path folder;
    private final List<String> program;
    private final StringBuilder rows = new StringBuilder();

    private Recovery(Arguments given, Path folder) {
        this.given = given;
        this.folder = folder;
        this.program =
                Installed.java(given.jvm(""), "-jar", Installed.product(given).toString());
    }

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Arguments given = Arguments.read(args, NAMES);
        Path data = Path.of(given.text("data", System.getenv().getOrDefault("MOTCUA_DATA", "")))
                .toAbsolutePath();
        if (!Files.isDirectory(data.resolve("postgresql"))) {
            throw new IllegalArgumentException("--data= must name a data folder of the product, not " + data);
        }
        Path reports = Files.createDirectories(Options.benchmarks().resolve("target"));
        Path target = Path.of(given.text("target", reports.toString())).toAbsolutePath();
        Path folder = Files.createTempDirectory(target, "recovery-");
        String report = new Recovery(given, folder).run(data);
        Files.writeString(reports.resolve("recovery.md"), report);
        System.out.println(report);
        Trees.delete(folder);
        System.exit(0);
    }

    private String run(Path data) throws IOException, InterruptedException, SQLException {
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Path saved = folder.resolve("saved");
        Losses losses;
        Instant lost;
        long dossiers;
        long megabytes;
        try (Installed former = installed(data, backups)) {
            say("Starting " + data);
            former.start();
            dossiers = count(former);
            double backup = former.command("backup");
            row("backup beside the running product", backup);
            try (Probe probe = new Probe(former)) {
                losses = watch(probe, new WalFolder(backups.resolve("wal")));
                lost = Instant.now();
                link(backups, saved);
            }
        }
        megabytes = megabytes(data.resolve("postgresql"));
        say("The disk is lost");
        if (given.text("lose", "no").equals("yes")) {
            Trees.delete(data);
        }
        try (Installed restored = installed(folder.resolve("data"), saved)) {
            double restore = restored.command("restore");
            row("restore into an empty folder", restore);
            restored.start();
            row("start, with the log since the backup read and both servers unpacked", restored.secondsOfStart());
            double away = restore + restored.secondsOfStart();
            row("**officers work again after**", away);
            Duration newest = Duration.between(Probe.newestIn(restored), lost);
            say("Not restorable while writing went on: at most " + losses.peak() + ", median " + losses.median()
                    + "; the restored folder ends %.1f s before the loss".formatted(newest.toMillis() / 1000.0));
            if (count(restored) != dossiers) {
                throw new IOException("restored " + count(restored) + " dossiers of " + dossiers);
            }
            Http administrator = signIn(restored);
            double index = seconds(() -> IndexWait.complete(administrator));
            row("after that: the index is complete", index);
            row("**everything is back after**", away + index);
            row("after that: every chain of the journal verified", seconds(() -> verify(administrator, dossiers)));
            return report(megabytes, backups, dossiers, losses, newest);
        }
    }

    /** Ages of the newest commit that could be restored, looked at all the time while writing goes on. */
    private record Losses(List<Duration> seen) {

        String peak() {
            return "%.0f s".formatted(at(seen.size() - 1));
        }

        String median() {
            return "%.0f s".formatted(at(seen.size() / 2));
        }

        private double at(int index) {
            return seen.stream().sorted().toList().get(index).toMillis() / 1000.0;
        }
    }

    /** Begins when the first piece since the beginning has been archived; ends after some minutes, between two pieces. */
    private Losses watch(Probe probe, WalFolder wal) throws IOException, InterruptedException, SQLException {
        say("Writing goes on for " + given.number("minutes", 5) + " minutes");
        List<Duration> seen = new ArrayList<>();
        long end = System.nanoTime()
                + Duration.ofMinutes(given.number("minutes", 5)).toNanos();
        while (System.nanoTime() < end) {
            OptionalLong archived = wal.end();
            Probe.Commit newest = archived.isPresent() ? probe.newestBefore(archived.getAsLong()) : null;
            if (newest != null) {
                seen.add(Duration.between(newest.at(), Instant.now()));
            }
            Thread.sleep(LOOK_MILLIS);
        }
        if (seen.isEmpty()) {
            throw new IOException("nothing was archived in that time");
        }
        return new Losses(seen);
    }

    /** The backup of this moment: its files are never changed, only added and removed. */
    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path copy = to.resolve(from.relativize(each));
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else if (!each.toString().endsWith(".part")) {
                    Files.createLink(copy, each);
                }
            }
        }
    }

    private Http signIn(Installed installed) throws IOException {
        Http http = new Http(installed.base());
        http.get("/api/session");
        http.post(
                "/api/session",
                Map.of("username", given.text("user", "quantri"), "password", given.text("password", "thanhson2026")));
        return http;
    }

    private static void verify(Http administrator, long dossiers) throws IOException {
        JsonNode journal = administrator.post("/api/operations/journal/verify", Map.of(), HOURS);
        if (!journal.get("sound").asBoolean() || journal.get("dossiers").asLong() != dossiers) {
            throw new IOException("The restored journal is not sound: " + journal);
        }
    }

    /** A million chains take longer than anything else that is asked of the product. */
    private static final Duration HOURS = Duration.ofHours(3);

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static double seconds(Work work) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long count(Installed installed) throws SQLException {
        try (Connection connection = installed.asOwner();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from motcua.dossier")) {
            row.next();
            return row.getLong(1);
        }
    }

    private String report(long megabytes, Path backups, long dossiers, Losses losses, Duration newest)
            throws IOException {
        return "# Recovery\n\n" + Machine.sentence() + "\n\n"
                + line("%d dossiers, database %d MB, backup %d MB.", dossiers, megabytes, megabytes(backups))
                + "\n| | seconds |\n|---|---:|\n" + rows
                + line(
                        "\nLost with the disk while commits went on, ten a second, looked at for %d minutes: the last %s at the"
                                + " worst moment, the last %s at the median one. The newest commit of the restored folder was"
                                + " %.1f s older than the loss.",
                        given.number("minutes", 5), losses.peak(), losses.median(), newest.toMillis() / 1000.0);
    }

    private static long megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1_000_000;
        }
    }

    /** With what the caller has set, as the product would be started from the same terminal. */
    private Installed installed(Path data, Path backups) throws IOException {
        Map<String, String> settings = new HashMap<>(System.getenv());
        settings.keySet().removeIf(name -> !name.startsWith("MOTCUA_"));
        settings.put("MOTCUA_BACKUP", backups.toString());
        return new Installed(program, data, settings);
    }

    private void row(String what, double seconds) {
        String row = line("| %s | %.1f |", what, seconds);
        say(row.strip());
        rows.append(row);
    }

    private static String line(String form, Object... values) {
        return String.format(Locale.ROOT, form, values) + "\n";
    }

    private static void say(String sentence) {
        System.err.println(sentence);
    }
}
