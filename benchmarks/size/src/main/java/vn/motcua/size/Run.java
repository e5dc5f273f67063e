package vn.motcua.size;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Properties;
import org.springframework.core.env.Environment;

/** What a run was told on its command line ({@code -Dsize.*}), and the way into the database as its administrator. */
final class Run {

    private static final String ADMIN = "postgres";

    private final Environment environment;

    Run(Environment environment) {
        this.environment = environment;
    }

    /** Folder with the recorded courses and the samples. */
    Path folder() {
        return Path.of(environment.getRequiredProperty("size.folder"));
    }

    Path file(String name) {
        return folder().resolve(name);
    }

    int number(String name, int otherwise) {
        return environment.getProperty("size." + name, Integer.class, otherwise);
    }

    /** First day on which a dossier comes in; three years before the last one unless told otherwise. */
    LocalDate from(LocalDate until) {
        String given = environment.getProperty("size.from");
        return given == null ? until.minusYears(3) : LocalDate.parse(given);
    }

    /** Address of the product that this runs in. */
    String base() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    /** A connection of the administrator of the product's own PostgreSQL. */
    Connection admin() throws SQLException, IOException {
        Path data = Path.of(environment.getRequiredProperty("motcua.data"));
        Properties credentials = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("secrets").resolve("database.properties"))) {
            credentials.load(in);
        }
        Properties properties = new Properties();
        properties.setProperty("user", ADMIN);
        properties.setProperty("password", credentials.getProperty(ADMIN));
        properties.setProperty("currentSchema", "motcua,camunda");
        properties.setProperty("options", "-c TimeZone=UTC");
        return DriverManager.getConnection(environment.getRequiredProperty("spring.datasource.url"), properties);
    }

    /** Password of every officer that a run enters; nobody else ever signs in there. */
    String password() {
        return environment.getRequiredProperty("motcua.first-start.admin-password");
    }

    static void say(String sentence) {
        System.err.println(sentence);
    }
}
