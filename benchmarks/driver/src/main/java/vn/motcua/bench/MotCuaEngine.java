package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The product as it is built, with its search node and its index writer on and the demo off. */
final class MotCuaEngine implements Engine {

    /** The one that does the same job as the peers. */
    static final String FOUR_STEPS = "MotCua";

    private final String name;
    private final Options options;
    private final Procedure procedure;
    private Postgres postgres;
    private SearchNode search;
    private Child application;
    private Office office;
    private MotCuaChecks checks;

    MotCuaEngine(String name, Options options, Procedure procedure) {
        this.name = name;
        this.options = options;
        this.procedure = procedure;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean peer() {
        return false;
    }

    @Override
    public void start(Servers servers, Path folder) throws IOException, InterruptedException, SQLException {
        if (!Files.exists(options.product())) {
            throw new IOException(options.product() + " is missing: build the product first, mvn -DskipTests package");
        }
        postgres = Postgres.start(servers.postgres(), folder.resolve("postgresql"), folder.resolve("postgresql.log"));
        search = SearchNode.start(
                servers.search(), folder.resolve("elasticsearch"), folder.resolve("elasticsearch.log"));
        int port = Ports.free();
        String base = "http://127.0.0.1:" + port;
        application = Child.start(command(), environment(port, folder), folder.resolve("application.log"), "TERM");
        Ready.await(application, base + "/actuator/health/readiness");
        office = new Office(base, postgres::asOwner, postgres.password());
        office.open(options.clients());
        checks = new MotCuaChecks(office, postgres, search);
        checks.awaitIndex();
    }

    /** The launcher of Spring Boot that takes a further place on the class path, for the bundle of the comparison. */
    private List<String> command() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options.jvm());
        command.addAll(List.of(
                "-Dloader.path=" + options.bundle(),
                "-cp",
                options.product().toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        return command;
    }

    private Map<String, String> environment(int port, Path folder) {
        Map<String, String> environment = new HashMap<>();
        environment.put("MOTCUA_PORT", Integer.toString(port));
        environment.put("MOTCUA_ADDRESS", "127.0.0.1");
        environment.put("MOTCUA_DATA", folder.resolve("data").toString());
        environment.put("MOTCUA_DB_URL", postgres.url());
        environment.put("MOTCUA_DB_USER", Postgres.APP);
        environment.put("MOTCUA_DB_PASSWORD", postgres.password());
        environment.put("MOTCUA_DB_OWNER_USER", Postgres.OWNER);
        environment.put("MOTCUA_DB_OWNER_PASSWORD", postgres.password());
        environment.put("MOTCUA_SEARCH_URL", search.url());
        environment.put("MOTCUA_DEMO", "off");
        environment.put("MOTCUA_STAND_INS", "on");
        environment.put("MOTCUA_UNIT_CODE", Office.PROVINCE);
        environment.put("MOTCUA_UNIT_NAME", "Tỉnh để đo");
        environment.put("MOTCUA_ADMIN_USERNAME", Office.ADMINISTRATOR);
        environment.put("MOTCUA_ADMIN_PASSWORD", postgres.password());
        return environment;
    }

    @Override
    public Desk desk(int client) {
        return new MotCuaDesk(procedure, office, client);
    }

    @Override
    public Postgres postgres() {
        return postgres;
    }

    @Override
    public long application() {
        return application.pid();
    }

    @Override
    public long searchCpu() {
        return Cpu.of(search.pid());
    }

    @Override
    public String role() {
        return Postgres.APP;
    }

    @Override
    public String afterLoad(long endedAt) throws IOException, InterruptedException, SQLException {
        return checks.all(endedAt);
    }

    @Override
    public void close() {
        for (AutoCloseable part : new AutoCloseable[] {application, search, postgres}) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
