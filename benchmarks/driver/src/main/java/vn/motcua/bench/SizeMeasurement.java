package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Measures one installation. */
final class SizeMeasurement {

    private static final int WARM_UP_SECONDS = 45;
    private static final int CALIBRATION_SECONDS = 30;
    private static final int COUNTRY_LISTS = 12;
    private static final int CLIENTS = 8;
    private static final double HALF = 0.5;

    private final SizeOptions options;
    private final int size;
    private final SizeFigures figures = new SizeFigures();

    SizeMeasurement(SizeOptions options, int size) {
        this.options = options;
        this.size = size;
    }

    SizeFigures run() throws IOException, InterruptedException, SQLException {
        Path data = options.data(size);
        SizeDatabase database = new SizeDatabase(data);
        try (SizeProduct product = new SizeProduct(options, data)) {
            SizeReport.say("Starting the product on " + SizePlots.words(size) + " dossiers; it builds its index");
            product.start();
            Http administrator = SizeCrew.signedIn(product.base(), Office.ADMINISTRATOR);
            index(administrator, database);
            disk(database);
            times(product);
            standardJob(product, database);
            checks(administrator);
        }
        return figures;
    }

    private void index(Http administrator, SizeDatabase database)
            throws IOException, InterruptedException, SQLException {
        IndexWait.complete(administrator);
        long millis = database.number(
                "select (extract(epoch from now() - started_at) * 1000)::bigint from motcua.search_rebuild");
        figures.put("reindex minutes", millis / 60_000.0);
        SizeReport.say("The index of %d dossiers was built in %.1f minutes".formatted(size, millis / 60_000.0));
    }

    private void disk(SizeDatabase database) throws SQLException, IOException {
        double all = 0;
        for (Map.Entry<String, long[]> table : database.bytes().entrySet()) {
            figures.put("rows of " + table.getKey(), (double) table.getValue()[0] / size);
            figures.put("indexes of " + table.getKey(), (double) table.getValue()[1] / size);
            all += table.getValue()[0] + table.getValue()[1];
        }
        figures.put("database KB", all / size / 1024);
        try (Stream<Path> files = Files.walk(options.data(size).resolve("elasticsearch"))) {
            long bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            figures.put("index KB", (double) bytes / size / 1024);
        }
    }

    private void times(SizeProduct product) throws IOException, InterruptedException {
        SizeCrew crew = new SizeCrew(product.base(), options.folder());
        SizeMix mix = new SizeMix(crew, options.folder());
        for (SizeCrew.Member member : crew.members()) {
            for (String list : SizeMix.LISTS) {
                mix.list(list, member);
            }
        }
        SizeLoad load = new SizeLoad(mix);
        load.bearable(WARM_UP_SECONDS);
        double rate = options.rate() > 0 ? options.rate() : load.bearable(CALIBRATION_SECONDS) * HALF;
        figures.put("rate", rate);
        SizeReport.say("Times at %.1f acts a second".formatted(rate));
        long from = lines(product.accessLog());
        Cpus before = Cpus.now(product);
        load.steady(rate, options.seconds());
        figures.put("others", Cpus.now(product).othersSince(before));
        figures.putServerTimes(product.accessLog(), from);
        figures.putPercentiles("loop", load.loops());
        figures.put("refused", load.refused());
        long then = lines(product.accessLog());
        for (int i = 0; i < COUNTRY_LISTS; i++) {
            crew.supervisor().get("/api/tasks?list=units&size=20", "list-country");
        }
        figures.putServerTimes(product.accessLog(), then);
    }

    private static long lines(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.count();
        }
    }

    /** What the machine did, to tell what had nothing to do with the product. */
    private record Cpus(long machine, long product, long driver, long at) {

        static Cpus now(SizeProduct product) throws IOException {
            return new Cpus(
                    Cpu.ofMachine(),
                    Cpu.ofFamily(product.pid()),
                    Cpu.of(ProcessHandle.current().pid()),
                    System.nanoTime());
        }

        double othersSince(Cpus before) {
            long own = product - before.product + driver - before.driver;
            return Math.max(0, machine - before.machine - own) / ((at - before.at) / 1e6);
        }
    }

    private void standardJob(SizeProduct product, SizeDatabase database)
            throws IOException, InterruptedException, SQLException {
        SizeReport.say("The standard job");
        Office office = new Office(product.base(), database::owner, database.password());
        office.open(CLIENTS);
        try (SizeLag lag = new SizeLag(office.officer("RECEPTION_OFFICER", 0))) {
            List<Desk> desks = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                desks.add(lag.noting(new MotCuaDesk(new FourSteps(), office, client)));
            }
            Load load = new Load(desks);
            load.finish(options.dossiers() / 4);
            lag.begin();
            long begin = System.nanoTime();
            load.finish(options.dossiers());
            figures.put("dossiers/s", options.dossiers() / ((System.nanoTime() - begin) / 1e9));
            figures.putPercentiles("lag", lag.end());
        }
    }

    private void checks(Http administrator) throws IOException {
        JsonNode overview = administrator.get("/api/operations");
        for (JsonNode consumer : overview.get("consumers")) {
            if (consumer.get("parked").asInt() > 0) {
                throw new IllegalStateException("A consumer has parked events: " + consumer);
            }
        }
        if (!overview.get("incidents").isEmpty()) {
            throw new IllegalStateException("There are incidents: " + overview.get("incidents"));
        }
        JsonNode drift = overview.get("index").get("drift");
        if (!drift.isNull()
                && drift.get("repaired").asInt() + drift.get("removed").asInt() > 0) {
            throw new IllegalStateException("The drift monitor had to mend the index: " + drift);
        }
    }
}
