package vn.motcua.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Commits that go on and on, ten a second, each with its instant and the place in the log where it ends; in a database
 * of their own beside the product's, so that nothing of the product's changes.
 */
final class Probe implements AutoCloseable {

    private static final String DATABASE = "recovery_probe";
    private static final long PAUSE_MILLIS = 100;

    /**
     * A commit that was acknowledged.
     *
     * @param end its place in the log
     */
    record Commit(Instant at, long end) {}

    private final Installed installed;
    private final Thread thread = new Thread(this::write, "probe");
    private final List<Commit> commits = new ArrayList<>();
    private volatile boolean on = true;
    private volatile SQLException failure;

    Probe(Installed installed) throws SQLException {
        this.installed = installed;
        try (Connection connection = installed.asAdministrator("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("DROP DATABASE IF EXISTS " + DATABASE);
            sql.execute("CREATE DATABASE " + DATABASE);
        }
        try (Connection connection = installed.asAdministrator(DATABASE);
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE TABLE committed (at timestamptz NOT NULL)");
        }
        thread.start();
    }

    private void write() {
        try (Connection connection = installed.asAdministrator(DATABASE);
                PreparedStatement insert = connection.prepareStatement("insert into committed values (?)");
                Statement sql = connection.createStatement()) {
            while (on) {
                Instant now = Instant.now();
                insert.setTimestamp(1, Timestamp.from(now));
                insert.executeUpdate();
                try (ResultSet row = sql.executeQuery("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn")) {
                    row.next();
                    note(new Commit(now, row.getLong(1)));
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (SQLException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void note(Commit commit) {
        commits.add(commit);
    }

    /** The newest one that the log holds up to this place; null when there is none. */
    synchronized Commit newestBefore(long end) throws SQLException {
        if (failure != null) {
            throw failure;
        }
        Commit newest = null;
        for (Commit commit : commits) {
            if (commit.end() <= end) {
                newest = commit;
            }
        }
        return newest;
    }

    /** The newest commit that a database has which was restored from a copy of this one. */
    static Instant newestIn(Installed restored) throws SQLException {
        try (Connection connection = restored.asAdministrator(DATABASE);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select max(at) from committed")) {
            row.next();
            Timestamp newest = row.getTimestamp(1);
            if (newest == null) {
                throw new IllegalStateException("no commit of the probe was restored");
            }
            return newest.toInstant();
        }
    }

    /** Ends the writing and removes its database. */
    @Override
    public void close() throws SQLException {
        on = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Connection connection = installed.asAdministrator("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
        }
    }
}
