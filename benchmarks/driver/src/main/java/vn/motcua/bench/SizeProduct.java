package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product with its own servers on a data folder: to do one of the generator's works, or to be measured. */
final class SizeProduct implements AutoCloseable {

    /** Everybody's, in folders that nobody else reaches. */
    static final String PASSWORD = "do-theo-kich-thuoc";

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final SizeOptions options;
    private final Path data;
    private final int port;
    private Child child;

    SizeProduct(SizeOptions options, Path data) throws IOException {
        this.options = options;
        this.data = data;
        this.port = Ports.free();
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    long pid() {
        return child.pid();
    }

    /** Times that the product's own web server took, by the name of what was measured. */
    Path accessLog() {
        return data.resolve("logs").resolve("access.log");
    }

    /**
     * Does a work of the generator and waits for its end.
     *
     * @param properties {@code -Dsize.*} of the work
     * @throws IOException when it fails
     */
    void work(String name, boolean consumers, Map<String, Object> properties) throws IOException, InterruptedException {
        List<String> command = java(List.of("-Xmx3g", "-Dsize.work=" + name, "-Dsize.folder=" + options.folder()));
        // rows that come beside the journal are none of the drift monitor's business
        command.add("-Dmotcua.search.drift=PT24H");
        properties.forEach((key, value) -> command.add("-Dsize." + key + "=" + value));
        command.addAll(List.of(
                "-Dloader.path=" + options.generator(), "-cp", options.product().toString(), LAUNCHER));
        Map<String, String> environment = environment();
        environment.put("MOTCUA_CONSUMERS", consumers ? "on" : "off");
        Path log = options.folder().resolve(data.getFileName() + "-" + name + ".log");
        try (Child worker = Child.start(command, environment, log, "TERM")) {
            while (!worker.ended(1, TimeUnit.SECONDS)) {
                // a work takes as long as it takes
            }
            if (worker.exitCode() != 0) {
                throw new IOException("The work " + name + " failed, see " + log);
            }
        }
    }

    /** Starts it to be measured. */
    void start() throws IOException, InterruptedException {
        Files.createDirectories(data.resolve("logs"));
        List<String> command = java(options.jvm());
        command.addAll(List.of(
                "-Dserver.tomcat.accesslog.enabled=true",
                "-Dserver.tomcat.accesslog.directory=" + accessLog().getParent(),
                "-Dserver.tomcat.accesslog.prefix=access",
                "-Dserver.tomcat.accesslog.suffix=.log",
                "-Dserver.tomcat.accesslog.rotate=false",
                "-Dserver.tomcat.accesslog.buffered=false",
                "-Dserver.tomcat.accesslog.pattern=%{" + Http.FIGURE + "}i %s %{us}T",
                "-Dloader.path=" + options.bundle(),
                "-cp",
                options.product().toString(),
                LAUNCHER));
        child = Child.start(command, environment(), data.resolve("logs").resolve("product.out"), "TERM");
        Ready.await(child, base() + "/actuator/health/readiness");
    }

    private static List<String> java(List<String> jvm) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvm);
        return command;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("MOTCUA_PORT", Integer.toString(port));
        environment.put("MOTCUA_ADDRESS", "127.0.0.1");
        environment.put("MOTCUA_DATA", data.toString());
        environment.put("MOTCUA_DEMO", "off");
        environment.put("MOTCUA_STAND_INS", "on");
        environment.put("MOTCUA_UNIT_CODE", Office.PROVINCE);
        environment.put("MOTCUA_UNIT_NAME", "Đơn vị để đo");
        environment.put("MOTCUA_ADMIN_USERNAME", Office.ADMINISTRATOR);
        environment.put("MOTCUA_ADMIN_PASSWORD", PASSWORD);
        return environment;
    }

    @Override
    public void close() {
        if (child != null) {
            child.close();
        }
    }
}
