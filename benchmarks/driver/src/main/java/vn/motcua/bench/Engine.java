package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** One system that is compared: a process of its own on a PostgreSQL of its own. */
interface Engine extends AutoCloseable {

    /** As the report calls it. */
    String name();

    /** Whether it is one of those that the product is measured against. */
    boolean peer();

    /** Starts everything and returns when it is ready to work. */
    void start(Servers servers, Path folder) throws IOException, InterruptedException, SQLException;

    Desk desk(int client);

    Postgres postgres();

    /** Process of the application. */
    long application();

    /** CPU of the search node so far, in milliseconds; 0 without one. */
    default long searchCpu() {
        return 0;
    }

    /** Database role of the application, as which the driver asks the server for its settings. */
    String role();

    /**
     * What must hold once the load has ended; called at once.
     *
     * @param endedAt when it did, of {@link System#nanoTime}
     * @return a sentence for the report, empty when there is nothing to check
     * @throws IllegalStateException when it does not hold
     */
    String afterLoad(long endedAt) throws IOException, InterruptedException, SQLException;

    @Override
    void close();
}
