package vn.motcua.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The locks that let one node run a consumer, held by one connection of its own, outside the pool: when the node dies,
 * the server ends the connection and another node takes over.
 */
final class ConsumerLocks implements AutoCloseable {

    /** First half of the advisory lock's key; the second is the hash of the consumer's name. */
    static final int CLASS = 0x6d63_6a6c;

    private static final Logger log = LoggerFactory.getLogger(ConsumerLocks.class);
    private static final int VALID_WITHIN_SECONDS = 3;

    private final DedicatedConnections connections;
    private final Epochs epochs;
    private final Set<String> held = new HashSet<>();
    private Connection connection;

    ConsumerLocks(DedicatedConnections connections, Epochs epochs) {
        this.connections = connections;
        this.epochs = epochs;
    }

    /** True when this node holds the lock of the consumer now; asks the server each time, so a lost one shows. */
    synchronized boolean hold(String consumer) throws SQLException {
        if (connection != null && !connection.isValid(VALID_WITHIN_SECONDS)) {
            log.warn("The connection that held the locks of the consumers is lost");
            close();
        }
        if (connection == null) {
            connection = connections.open();
            epochs.ensure();
        }
        return held.contains(consumer) || acquire(consumer);
    }

    private boolean acquire(String consumer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?, hashtext(?))")) {
            statement.setInt(1, CLASS);
            statement.setString(2, consumer);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    held.add(consumer);
                }
                return row.getBoolean(1);
            }
        }
    }

    /** Gives the lock of one consumer back; whoever else runs on this node goes on. */
    synchronized void release(String consumer) {
        if (!held.remove(consumer) || connection == null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_unlock(?, hashtext(?))")) {
            statement.setInt(1, CLASS);
            statement.setString(2, consumer);
            statement.execute();
        } catch (SQLException e) {
            log.warn("The lock of the consumer {} could not be given back alone", consumer);
            close();
        }
    }

    /** Gives all locks back. */
    @Override
    public synchronized void close() {
        held.clear();
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                log.debug("closing a lost connection", e);
            }
            connection = null;
        }
    }
}
