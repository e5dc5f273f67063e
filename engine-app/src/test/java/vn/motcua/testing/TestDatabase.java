package vn.motcua.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.embedded.postgres.Credentials;
import vn.motcua.embedded.postgres.PostgresServer;

/**
 * A database of its own on the JVM's PostgreSQL.
 *
 * @param url JDBC address, with the search path motcua, camunda
 */
public record TestDatabase(String name, String url, Credentials credentials) {

    private static final String TEMPLATE = "motcua_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Empty, with every migration applied: the copy of a template, about 0.1 s. */
    public static TestDatabase fresh() {
        Template.ready();
        return create("TEMPLATE " + TEMPLATE);
    }

    /** Without any schema, as a new installation finds it. */
    public static TestDatabase unmigrated() {
        return create("TEMPLATE template0");
    }

    /** Connections as the application has them: it owns nothing. Each call connects anew; wrap it for a pool. */
    public DriverManagerDataSource dataSource() {
        return new DriverManagerDataSource(url, Credentials.APP, credentials.appPassword());
    }

    /** The application's connections, kept open as it keeps them: signing in anew costs more than most statements. */
    public HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource());
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** Connections as the owner of the tables, the role that migrates. */
    public DriverManagerDataSource ownerDataSource() {
        return new DriverManagerDataSource(url, Credentials.OWNER, credentials.ownerPassword());
    }

    /** Statements as the application. */
    public JdbcClient sql() {
        return JdbcClient.create(dataSource());
    }

    /** Applies the product's migrations, as the product does at its start. */
    public void migrate() {
        Flyway.configure()
                .dataSource(ownerDataSource())
                .schemas("motcua", "camunda")
                .defaultSchema("motcua")
                .locations("classpath:db/migration")
                .placeholders(Map.of("appRole", Credentials.APP))
                .load()
                .migrate();
    }

    /** Removes it, whoever is still connected. */
    public void drop() {
        admin("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    private static TestDatabase create(String from) {
        String name = "test_" + COUNT.incrementAndGet();
        admin("CREATE DATABASE " + name + " OWNER " + Credentials.OWNER + " " + from);
        return named(name);
    }

    private static TestDatabase named(String name) {
        PostgresServer server = TestPostgres.server();
        String url = server.url(name) + "?currentSchema=motcua,camunda&reWriteBatchedInserts=true";
        return new TestDatabase(name, url, server.credentials());
    }

    private static void admin(String statement) {
        PostgresServer server = TestPostgres.server();
        try (Connection connection = DriverManager.getConnection(
                        server.adminUrl(),
                        Credentials.ADMIN,
                        server.credentials().adminPassword());
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Migrated once in each JVM. */
    private static final class Template {
        static {
            admin("CREATE DATABASE " + TEMPLATE + " OWNER " + Credentials.OWNER);
            named(TEMPLATE).migrate();
        }

        static void ready() {
            // the static initialiser did it
        }
    }
}
