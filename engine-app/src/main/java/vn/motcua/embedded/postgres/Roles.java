package vn.motcua.embedded.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.motcua.embedded.StartFailure;

/**
 * The two roles and the database of the product. The owner makes tables and grants; the application's role owns
 * nothing, so that the journal cannot be rewritten by the application.
 */
final class Roles {

    static final String DATABASE = "motcua";

    private Roles() {}

    static void ensure(String adminUrl, Credentials credentials) {
        try (Connection connection =
                        DriverManager.getConnection(adminUrl, Credentials.ADMIN, credentials.adminPassword());
                Statement sql = connection.createStatement()) {
            role(sql, Credentials.OWNER, credentials.ownerPassword());
            role(sql, Credentials.APP, credentials.appPassword());
            if (!exists(sql, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                sql.execute("CREATE DATABASE " + DATABASE + " OWNER " + Credentials.OWNER);
                sql.execute("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
                sql.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + DATABASE + " TO " + Credentials.APP);
            }
        } catch (SQLException e) {
            throw StartFailure.because("Cannot prepare the roles of the database: " + e.getMessage(), e);
        }
    }

    /** Drops the product's database, whoever is connected, and makes it anew. */
    static void forget(String adminUrl, Credentials credentials) {
        try (Connection connection =
                        DriverManager.getConnection(adminUrl, Credentials.ADMIN, credentials.adminPassword());
                Statement sql = connection.createStatement()) {
            sql.execute("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
        } catch (SQLException e) {
            throw StartFailure.because("Cannot make the database anew: " + e.getMessage(), e);
        }
        ensure(adminUrl, credentials);
    }

    /** The password is hexadecimal, made by {@link Credentials}; it needs no quoting. */
    private static void role(Statement sql, String name, String password) throws SQLException {
        boolean present = exists(sql, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'");
        sql.execute((present ? "ALTER" : "CREATE") + " ROLE " + name + " LOGIN PASSWORD '" + password + "'");
        sql.execute("ALTER ROLE " + name + " SET search_path = motcua, camunda");
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next();
        }
    }
}
