package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A peer with the settings of its starter: a port and a database, and nothing else. */
final class PeerEngine implements Engine {

    private final String name;
    private final boolean peer;
    private final Path jar;
    private final List<String> jvm;
    private final String ready;
    private final BiFunction<String, Integer, Desk> desks;
    private Postgres postgres;
    private Child application;
    private String base;

    /**
     * @param peer whether the product is measured against it
     * @param ready path that answers 200 when the engine works
     * @param desks makes the client of a number for the application at an address
     */
    PeerEngine(
            String name,
            boolean peer,
            Path jar,
            List<String> jvm,
            String ready,
            BiFunction<String, Integer, Desk> desks) {
        this.name = name;
        this.peer = peer;
        this.jar = jar;
        this.jvm = jvm;
        this.ready = ready;
        this.desks = desks;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean peer() {
        return peer;
    }

    @Override
    public void start(Servers servers, Path folder) throws IOException, InterruptedException, SQLException {
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is missing: build it with mvn -f benchmarks/pom.xml package");
        }
        postgres = Postgres.start(servers.postgres(), folder.resolve("postgresql"), folder.resolve("postgresql.log"));
        int port = Ports.free();
        base = "http://127.0.0.1:" + port;
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar.toString()));
        application = Child.start(
                command,
                Map.of(
                        "SERVER_PORT", Integer.toString(port),
                        "SERVER_ADDRESS", "127.0.0.1",
                        "SPRING_DATASOURCE_URL", postgres.url(),
                        "SPRING_DATASOURCE_USERNAME", Postgres.OWNER,
                        "SPRING_DATASOURCE_PASSWORD", postgres.password()),
                folder.resolve("application.log"),
                "TERM");
        Ready.await(application, base + ready);
    }

    @Override
    public Desk desk(int client) {
        return desks.apply(base, client);
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
    public String role() {
        return Postgres.OWNER;
    }

    @Override
    public String afterLoad(long endedAt) {
        return "";
    }

    @Override
    public void close() {
        if (application != null) {
            application.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
