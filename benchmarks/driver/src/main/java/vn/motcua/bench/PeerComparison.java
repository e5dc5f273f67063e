package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one command: starts the systems, lets them do the same job in turns, prints the table. */
public final class PeerComparison implements AutoCloseable {

    private static final String TABLE = "peers.md";

    private final Options options;
    private final Path folder;
    private final List<Engine> started = new ArrayList<>();

    private PeerComparison(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        Options options = Options.read(args);
        Files.createDirectories(options.target());
        Path folder = Files.createTempDirectory(options.target(), "run-");
        boolean sound = false;
        try (PeerComparison comparison = new PeerComparison(options, folder)) {
            Runtime.getRuntime().addShutdownHook(new Thread(comparison::close));
            sound = comparison.run();
            System.out.println(Files.readString(options.target().resolve(TABLE)));
        } catch (IOException | InterruptedException | SQLException | RuntimeException e) {
            say("The comparison is broken off, its logs are in " + folder + ": " + e);
            e.printStackTrace();
            System.exit(1);
        }
        Trees.delete(folder);
        System.exit(sound ? 0 : 1);
    }

    /** Whether everything held that must hold after a load. */
    private boolean run() throws IOException, InterruptedException, SQLException {
        Servers servers = Servers.unpack(options.product(), folder.resolve("servers"));
        List<Measurement> systems = new ArrayList<>();
        // an unknown name shows before anything is started
        Map<String, Engine> engines = new LinkedHashMap<>();
        options.systems().forEach(name -> engines.put(name, engine(name)));
        for (Map.Entry<String, Engine> each : engines.entrySet()) {
            Engine engine = each.getValue();
            started.add(engine);
            say("Starting " + engine.name());
            engine.start(servers, folder.resolve(each.getKey()));
            say("Opening " + options.open() + " dossiers at " + engine.name());
            systems.add(Measurement.prepare(engine, options));
        }
        List<String> names = List.copyOf(engines.keySet());
        for (int i = 1; i <= options.rounds(); i++) {
            for (int each = 0; each < systems.size(); each++) {
                Measurement system = systems.get(each);
                Round round = system.round(started);
                say("Round %d, %s: %.1f dossiers/s, %.1f ms CPU, %.1f KB WAL; others kept %.2f processors busy. %s"
                        .formatted(
                                i,
                                system.engine().name(),
                                round.perSecond(),
                                round.cpu(),
                                round.walKilobytes(),
                                round.othersBusy(),
                                round.note()));
                if (i == options.rounds()) {
                    // at once, for the log is recycled soon
                    Path file = options.target().resolve("wal-" + names.get(each) + ".md");
                    Files.writeString(file, system.walAccount());
                }
            }
            write(engines, systems);
        }
        return systems.stream().flatMap(system -> system.rounds().stream()).allMatch(Round::sound);
    }

    /** After every round: a run takes long, and one that is broken off leaves what it had. */
    private void write(Map<String, Engine> engines, List<Measurement> systems) throws IOException, SQLException {
        Files.writeString(options.target().resolve(TABLE), new Report(options, systems).markdown());
        for (Map.Entry<String, Engine> each : engines.entrySet()) {
            Path file = options.target().resolve("statements-" + each.getKey() + ".md");
            Files.writeString(file, Statements.table(each.getValue()));
        }
    }

    private Engine engine(String name) {
        return switch (name) {
            case "motcua" -> new MotCuaEngine(MotCuaEngine.FOUR_STEPS, options, new FourSteps());
            case "birth" -> new MotCuaEngine("MotCua, birth registration", options, new BirthRegistration());
            case "camunda" -> CamundaDesk.engine(options);
            case "flowable" -> FlowableDesk.engine(options);
            case "bare" -> BareDesk.engine(options);
            case "engine" -> BareDesk.engineAlone(options);
            default -> throw new IllegalArgumentException("There is no system " + name);
        };
    }

    /** Progress goes to the error stream, so that the table alone is the output. */
    private static void say(String sentence) {
        System.err.println(sentence);
    }

    /** Ends every process, also when interrupted; ending twice does nothing. */
    @Override
    public synchronized void close() {
        started.forEach(Engine::close);
        started.clear();
    }
}
