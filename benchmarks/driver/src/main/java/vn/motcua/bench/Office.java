package vn.motcua.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One commune with an officer for each role and client, each signed in once. The product has no command that enters
 * units and officers, so they are written as its own code would write them, by the owner of the tables.
 */
final class Office {

    static final String PROVINCE = "H99";
    static final String COMMUNE = "H99.1";
    static final String ADMINISTRATOR = "quantri";

    /** Number of the first administrator that the product enters. */
    private static final String ADMINISTRATOR_ID = "QT0001";

    private static final List<String> ROLES =
            List.of("RECEPTION_OFFICER", "CASE_OFFICER", "APPROVER", "RECORDS_CLERK", "RESULT_OFFICER");

    /** What the organisation remembers lives two seconds. */
    private static final long REMEMBERED_MILLIS = 2500;

    private final String base;
    private final Tables tables;
    private final String password;
    private final Map<String, Http> signedIn = new HashMap<>();

    /**
     * An office at the product behind this address.
     *
     * @param password of its first administrator, and so of everybody
     */
    Office(String base, Tables tables, String password) {
        this.base = base;
        this.tables = tables;
        this.password = password;
    }

    /** The product's database, as the owner of its tables. */
    interface Tables {
        Connection asOwner() throws SQLException;
    }

    /** Enters the officers of so many clients and signs them in. */
    void open(int clients) throws SQLException, IOException, InterruptedException {
        try (Connection connection = tables.asOwner()) {
            if (!isThere(connection)) {
                enter(connection, clients);
            }
        }
        Thread.sleep(REMEMBERED_MILLIS);
        signIn(ADMINISTRATOR);
        for (String role : ROLES) {
            for (int client = 0; client < clients; client++) {
                signIn(username(role, client));
            }
        }
    }

    Http administrator() {
        return signedIn.get(ADMINISTRATOR);
    }

    /** The officer of that role who works for this client. */
    Http officer(String role, int client) {
        return signedIn.get(username(role, client));
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select exists (select from motcua.unit where code = 'H99.1')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void enter(Connection connection, int clients) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            sql.execute("set search_path = motcua");
            sql.execute("update organisation_revision set revision = revision + 1");
            sql.execute("insert into unit (code, path) values ('H99.1', 'H99/1')");
            sql.execute(
                    "insert into unit_period (code, valid_from, parent, kind, name_vi, name_en, address)"
                            + " values ('H99.1', '2025-07-01', 'H99', 'COMMUNE', 'Xã để đo', 'Commune to measure', 'Trụ sở xã')");
        }
        for (int role = 0; role < ROLES.size(); role++) {
            for (int client = 0; client < clients; client++) {
                officer(connection, "CB%04d".formatted(100 * (role + 1) + client), ROLES.get(role), client);
            }
        }
        connection.commit();
    }

    /** Everybody has the administrator's password, and so the same hash. */
    private static void officer(Connection connection, String id, String role, int client) throws SQLException {
        try (PreparedStatement officer = connection.prepareStatement(
                        "insert into officer (id, username, name, password_hash, created_at)"
                                + " select ?, ?, ?, password_hash, now() from officer where id = ?");
                PreparedStatement position = connection.prepareStatement(
                        "insert into officer_position (officer, unit, role, valid_from) values (?, ?, ?, '2025-07-01')")) {
            officer.setString(1, id);
            officer.setString(2, username(role, client));
            officer.setString(3, Fields.name(client));
            officer.setString(4, ADMINISTRATOR_ID);
            officer.executeUpdate();
            position.setString(1, id);
            position.setString(2, COMMUNE);
            position.setString(3, role);
            position.executeUpdate();
        }
    }

    private void signIn(String username) throws IOException {
        Http http = new Http(base);
        http.get("/api/session");
        http.post("/api/session", Map.of("username", username, "password", password));
        if (http.get("/api/session").get("officer").isNull()) {
            throw new IOException("Nobody is signed in as " + username);
        }
        signedIn.put(username, http);
    }

    private static String username(String role, int client) {
        return role.toLowerCase(java.util.Locale.ROOT).replace("_", "") + client;
    }
}
