package vn.motcua.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The state of a rebuild of the index, shared by all nodes; one of them builds. Each change names the state that it
 * starts from, so that none ends another one's.
 */
@Component
class Rebuild {

    /**
     * A rebuild under way.
     *
     * @param afterId dossiers up to this number are in the new index
     */
    record State(String index, long afterId, long done, long total) {}

    /** Any constant; all nodes share it. */
    private static final long LOCK = 0x4D43_5245L;

    private static final long BUILDING = LOCK + 1;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Rebuild(JdbcClient jdbc, DataSource dataSource, PlatformTransactionManager manager, Clock clock) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.transactions = new TransactionTemplate(manager);
        this.clock = clock;
    }

    /** Something that asks the search server. */
    interface Work<T> {
        T done() throws IOException;
    }

    /** Does it while no other node begins a rebuild or cleans up: an index that nobody names yet looks like a former one. */
    <T> T alone(Work<T> work) throws IOException {
        try {
            return transactions.execute(status -> {
                jdbc.sql("select pg_advisory_xact_lock(?)")
                        .param(LOCK)
                        .query((row, n) -> true)
                        .single();
                try {
                    return work.done();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Does it unless another node is at it. The lock lies on a connection of its own: with the node, or the database, it
     * is gone, and the next one goes on.
     */
    void onOneNode(Work<?> work) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            JdbcClient lock = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (lock.sql("select pg_try_advisory_lock(?)")
                    .param(BUILDING)
                    .query(Boolean.class)
                    .single()) {
                try {
                    work.done();
                } finally {
                    lock.sql("select pg_advisory_unlock(?)")
                            .param(BUILDING)
                            .query(Boolean.class)
                            .single();
                }
            }
        } catch (SQLException e) {
            throw new IOException("the database is away", e);
        }
    }

    Optional<State> state() {
        return jdbc.sql("select index_name, after_id, done, total from motcua.search_rebuild where index_name is not"
                        + " null")
                .query((row, n) -> new State(
                        row.getString("index_name"),
                        row.getLong("after_id"),
                        row.getLong("done"),
                        row.getLong("total")))
                .optional();
    }

    /** Notes the start, unless a rebuild is already under way. */
    boolean begin(String index) {
        return jdbc.sql("""
            update motcua.search_rebuild set index_name = :index, after_id = 0, done = 0, started_at = :now,
                total = (select count(*) from motcua.dossier where code is not null)
            where index_name is null\
            """)
                        .param("index", index)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Notes that dossiers up to this number are written as well, unless another node was faster. */
    void progress(State from, long afterId, long more) {
        jdbc.sql("""
            update motcua.search_rebuild set after_id = :after, done = done + :more
            where index_name = :index and after_id = :before\
            """)
                .param("after", afterId)
                .param("more", more)
                .param("index", from.index())
                .param("before", from.afterId())
                .update();
    }

    void end(String index) {
        jdbc.sql("update motcua.search_rebuild set index_name = null where index_name = :index")
                .param("index", index)
                .update();
    }
}
