package vn.motcua.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A transaction that a test keeps open. */
final class OpenTransaction implements AutoCloseable {

    private final Connection connection;

    OpenTransaction(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
    }

    /** Begins and takes a transaction id, as the first write does. */
    static OpenTransaction writing(DataSource dataSource) throws SQLException {
        OpenTransaction transaction = new OpenTransaction(dataSource);
        transaction.execute("select pg_current_xact_id()");
        return transaction;
    }

    OpenTransaction execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return this;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
