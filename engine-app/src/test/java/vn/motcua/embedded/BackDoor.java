package vn.motcua.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.embedded.postgres.Credentials;

/** Where a test looks behind a running jar. */
public final class BackDoor {

    private BackDoor() {}

    /** The embedded PostgreSQL on this data folder, as the product's own role sees it. */
    public static DataSource database(Path data) throws IOException {
        List<String> postmaster = Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
        Properties passwords = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("secrets/database.properties"))) {
            passwords.load(in);
        }
        return new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/motcua?currentSchema=motcua,camunda",
                Credentials.APP,
                passwords.getProperty(Credentials.APP));
    }
}
