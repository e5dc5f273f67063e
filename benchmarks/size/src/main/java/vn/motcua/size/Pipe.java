package vn.motcua.size;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into one table by COPY, in a thread and a transaction of their own. */
final class Pipe {

    private static final int CHUNK = 200_000;
    private static final int WAITING = 8;
    private static final byte[] END = new byte[0];

    private final String table;
    private final List<String> columns;
    private final Connection connection;
    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(WAITING);
    private final StringBuilder buffer = new StringBuilder(CHUNK + 10_000);
    private final Thread thread;
    private final String transaction;
    private volatile Exception failure;
    private volatile long rows;

    Pipe(String table, List<String> columns, Connection connection) throws SQLException {
        this.table = table;
        this.columns = columns;
        this.connection = connection;
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            // foreign keys are dropped meanwhile and checked when they come back
            sql.execute("set session_replication_role = replica");
        }
        transaction = Generation.single(connection, "select pg_current_xact_id()::text");
        thread = new Thread(this::work, "copy " + table);
        thread.start();
    }

    /** Id of the transaction that writes the rows. */
    String transaction() {
        return transaction;
    }

    /** Values in the order of the columns; null for NULL. */
    void row(String[] values) throws InterruptedException, IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                buffer.append('\t');
            }
            append(values[i]);
        }
        buffer.append('\n');
        if (buffer.length() > CHUNK) {
            flush();
        }
    }

    /** Waits until everything is in the database, commits, and answers the number of rows. */
    long end() throws InterruptedException, IOException, SQLException {
        flush();
        offer(END);
        thread.join();
        requireSound();
        connection.commit();
        connection.close();
        return rows;
    }

    private void append(String value) {
        if (value == null) {
            buffer.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }

    private void flush() throws InterruptedException, IOException {
        if (buffer.length() > 0) {
            offer(buffer.toString().getBytes(StandardCharsets.UTF_8));
            buffer.setLength(0);
        }
    }

    private void offer(byte[] chunk) throws InterruptedException, IOException {
        while (!chunks.offer(chunk, 1, TimeUnit.SECONDS)) {
            requireSound();
        }
    }

    private void requireSound() throws IOException {
        if (failure != null) {
            throw new IOException(table + " does not take the rows", failure);
        }
    }

    private void work() {
        try {
            String names = columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + names + ") from stdin");
            for (byte[] chunk = chunks.take(); chunk.length > 0; chunk = chunks.take()) {
                copy.writeToCopy(chunk, 0, chunk.length);
            }
            rows = copy.endCopy();
        } catch (SQLException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
