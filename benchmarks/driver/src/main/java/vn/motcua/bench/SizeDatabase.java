package vn.motcua.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The product's own PostgreSQL in a data folder, while it runs. */
final class SizeDatabase {

    private static final int LINE_OF_PORT = 3;
    private static final String ADMIN = "postgres";
    private static final String OWNER = "motcua_owner";

    private final Path data;

    SizeDatabase(Path data) {
        this.data = data;
    }

    Connection owner() throws SQLException {
        return connect(OWNER);
    }

    String password() {
        return SizeProduct.PASSWORD;
    }

    private Connection connect(String role) throws SQLException {
        try {
            Properties passwords = new Properties();
            try (Reader in = Files.newBufferedReader(data.resolve("secrets").resolve("database.properties"))) {
                passwords.load(in);
            }
            String port = Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"))
                    .get(LINE_OF_PORT)
                    .strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/motcua", role, passwords.getProperty(role));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number. */
    long number(String query) throws SQLException {
        try (Connection connection = connect(ADMIN);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Bytes on disk by table, partitions gathered: rows with their long values, and indexes. */
    Map<String, long[]> bytes() throws SQLException {
        Map<String, long[]> bytes = new LinkedHashMap<>();
        try (Connection connection = connect(ADMIN);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("""
                        select regexp_replace(c.relname, '^journal_(\\d{4}_\\d\\d|default)$', 'journal') as name,
                            sum(pg_table_size(c.oid))::bigint, sum(pg_indexes_size(c.oid))::bigint
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname in ('motcua', 'camunda')
                        group by 1 order by sum(pg_total_relation_size(c.oid)) desc""")) {
            while (row.next()) {
                bytes.put(row.getString(1), new long[] {row.getLong(2), row.getLong(3)});
            }
        }
        return bytes;
    }
}
