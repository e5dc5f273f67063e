package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What the product costs a machine: size of the jar, time and CPU of its start, memory of its three parts while eight clients do
 * the standard job. It runs as an operator starts it, with both servers of its own and the options of its JVM that are
 * given, without any if none are.
 */
public final class Footprint {

    private static final Set<String> NAMES = Set.of("minutes", "clients", "starts", "open", "jvm", "product");
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Arguments given;
    private final Path product;
    private final Path bundle;
    private final Path folder;
    private final String password = UUID.randomUUID().toString();
    private final StringBuilder starts = new StringBuilder();

    private Footprint(Arguments given, Path home, Path folder) {
        this.given = given;
        this.product = Installed.product(given);
        this.bundle = home.resolve("bundle");
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Arguments given = Arguments.read(args, NAMES);
        Path target = Files.createDirectories(Options.benchmarks().resolve("target"));
        Path folder = Files.createTempDirectory(target, "footprint-");
        String report = new Footprint(given, Options.benchmarks(), folder).run();
        Files.writeString(target.resolve("footprint.md"), report);
        System.out.println(report);
        Trees.delete(folder);
        System.exit(0);
    }

    private String run() throws IOException, InterruptedException, SQLException {
        whole("on an empty folder: servers unpacked, database and index made");
        for (int i = 1; i <= given.number("starts", 3); i++) {
            whole("the jar as it is downloaded");
        }
        List<String> apart = Installed.java(given.jvm(""), "-jar", apart().toString());
        for (int i = 1; i <= given.number("starts", 3); i++) {
            start("taken apart", apart);
        }
        return underLoad();
    }

    private void whole(String what) throws IOException, InterruptedException {
        start(what, Installed.java(given.jvm(""), "-jar", product.toString()));
    }

    private void start(String what, List<String> program) throws IOException, InterruptedException {
        say("Start, " + what);
        try (Installed installed = installed(program)) {
            installed.start();
            starts.append(row("| %s | %.1f | %.1f |", what, installed.secondsOfStart(), installed.cpuSecondsOfStart()));
        }
    }

    /** By the jar's own tools, as the operator's guide tells. */
    private Path apart() throws IOException, InterruptedException {
        Path app = folder.resolve("app");
        List<String> line = Installed.java(
                List.of("-Djarmode=tools"), "-jar", product.toString(), "extract", "--destination", app.toString());
        if (new ProcessBuilder(line).inheritIO().start().waitFor() != 0) {
            throw new IOException(product + " could not be taken apart");
        }
        return app.resolve(product.getFileName());
    }

    private String underLoad() throws IOException, InterruptedException, SQLException {
        // the launcher of the same jar that takes a further place on the class path, for the bundle of the job
        List<String> program = new ArrayList<>(given.jvm(""));
        program.add("-Dloader.path=" + bundle);
        try (Installed installed = installed(Installed.java(program, "-cp", product.toString(), LAUNCHER))) {
            installed.start();
            Office office = new Office(installed.base(), installed::asOwner, password);
            int clients = given.number("clients", 8);
            office.open(clients);
            List<Desk> desks = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                desks.add(new MotCuaDesk(new FourSteps(), office, client));
            }
            Load load = new Load(desks);
            load.leaveOpen(given.number("open", 400));
            Memory rested = Memory.of(installed.pid());
            try (MemoryWatch watch = new MemoryWatch(installed)) {
                int done = work(load, watch);
                soundAfterwards(office);
                return report(watch, done, rested, Jcmd.nativeMemory(installed.pid()));
            }
        }
    }

    /** Answers how many dossiers were done. */
    private int work(Load load, MemoryWatch watch) throws InterruptedException, IOException {
        int done = 0;
        long end = System.nanoTime() + given.number("minutes", 5) * 60_000_000_000L;
        while (System.nanoTime() < end) {
            load.finish(100);
            done += 100;
            say(done + " dossiers done\n" + watch.rows());
        }
        return done;
    }

    private static void soundAfterwards(Office office) throws IOException {
        JsonNode journal = office.administrator().post("/api/operations/journal/verify", Map.of());
        if (!journal.get("sound").asBoolean()) {
            throw new IOException("The journal is not sound: " + journal);
        }
        for (JsonNode consumer : office.administrator().get("/api/operations").get("consumers")) {
            if (consumer.get("parked").asInt() > 0) {
                throw new IOException("A consumer has parked events: " + consumer);
            }
        }
    }

    private String report(MemoryWatch watch, int done, Memory rested, String nativeMemory) throws IOException {
        return "# Footprint\n\n" + Machine.sentence() + "\n\n"
                + row("The jar: %.1f MB.", Files.size(product) / 1e6)
                + row("Options of the JVM: %s.", given.jvm("").isEmpty() ? "none" : "`" + given.text("jvm", "") + "`")
                + "\n| start | seconds | CPU seconds of the application |\n|---|---:|---:|\n" + starts
                + row(
                        "\nUnder load: %d clients, %d dossiers of the standard job, %d looks; the application had %d MB before.\n",
                        given.number("clients", 8), done, watch.looks(), rested.resident() / 1024)
                + "| MB | RSS peak | RSS median | PSS peak | PSS median |\n|---|---:|---:|---:|---:|\n" + watch.rows()
                + nativeMemory;
    }

    private Installed installed(List<String> program) throws IOException {
        return new Installed(
                program,
                folder.resolve("data"),
                Map.of(
                        "MOTCUA_DEMO",
                        "off",
                        "MOTCUA_STAND_INS",
                        "on",
                        "MOTCUA_UNIT_CODE",
                        Office.PROVINCE,
                        "MOTCUA_UNIT_NAME",
                        "Tỉnh để đo",
                        "MOTCUA_ADMIN_USERNAME",
                        Office.ADMINISTRATOR,
                        "MOTCUA_ADMIN_PASSWORD",
                        password));
    }

    private static String row(String form, Object... values) {
        return String.format(Locale.ROOT, form, values) + "\n";
    }

    private static void say(String sentence) {
        System.err.println(sentence);
    }
}
