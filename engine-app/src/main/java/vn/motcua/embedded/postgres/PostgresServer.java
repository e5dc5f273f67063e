package vn.motcua.embedded.postgres;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.embedded.Detached;
import vn.motcua.embedded.FreePort;
import vn.motcua.embedded.StartFailure;

/**
 * One PostgreSQL of our own: on loopback only, in its own session, watched and started again on the same port when it
 * ends unasked. Its data stay when MotCua stops.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration RESTART_PAUSE = Duration.ofSeconds(1);

    private final PostgresFolders folders;
    private final Credentials credentials;
    private final List<String> command;
    private final int port;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Process process;
    private volatile Process guard;

    private PostgresServer(PostgresFolders folders, Credentials credentials, List<String> settings) {
        this.folders = folders;
        this.credentials = credentials;
        this.port = FreePort.onLoopback();
        this.command = folders.programs().server(folders.data(), port, settings);
    }

    /**
     * Starts the server and waits until it answers; makes the data folder, the roles and the database when missing.
     *
     * @param settings further {@code name=value} settings of the server, stronger than {@link PostgresSettings}
     * @throws StartFailure with one sentence when it cannot start
     */
    public static PostgresServer start(PostgresFolders folders, List<String> settings) {
        folders.programs().check();
        folders.makePrivate();
        Credentials credentials = Credentials.readOrMake(folders.credentials(), !folders.hasCluster());
        Cluster.makeUnlessPresent(folders, credentials);
        Orphan.stop(folders.data());
        PostgresServer server = new PostgresServer(folders, credentials, settings);
        try {
            server.launch();
            Roles.ensure(server.adminUrl(), credentials);
            Thread watch = new Thread(server::watch, "postgres-watch");
            watch.setDaemon(true);
            watch.start();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** JDBC address of the product's database. */
    public String url() {
        return url(Roles.DATABASE);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String adminUrl() {
        return url("postgres");
    }

    /** Drops the product's database and makes it anew, empty. */
    public void forget() {
        Roles.forget(adminUrl(), credentials());
    }

    public Credentials credentials() {
        return credentials;
    }

    /** Process id of the postmaster of this moment. */
    public long pid() {
        return process.pid();
    }

    /** Fast shutdown: open transactions are rolled back, committed ones are safe; at most 70 seconds. */
    @Override
    public void close() {
        closing.countDown();
        if (process != null) {
            stop(process);
            guard.destroy();
        }
    }

    private void stop(Process running) {
        Detached.signal(running.pid(), "INT");
        try {
            if (!running.waitFor(60, TimeUnit.SECONDS)) {
                Detached.signal(running.pid(), "QUIT");
                running.waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void launch() {
        process = Detached.start(command, folders.log());
        guard = Detached.guard(process.pid());
        Readiness.await(process, adminUrl(), credentials, folders);
    }

    /** Runs in a thread of its own as long as the server is wanted. */
    private void watch() {
        try {
            do {
                process.waitFor();
                guard.destroy();
            } while (!closing.await(RESTART_PAUSE.toMillis(), TimeUnit.MILLISECONDS) && restart());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean restart() {
        log.error("PostgreSQL ended unasked; starting it again. Its log: {}", folders.log());
        try {
            Orphan.stop(folders.data());
            launch();
            if (closing.getCount() == 0) {
                close();
                return false;
            }
            log.info("PostgreSQL answers again");
        } catch (StartFailure e) {
            log.error("PostgreSQL did not come back: {}", e.getMessage());
        } catch (RuntimeException e) {
            // no process to be had just now, say: this thread is the only one that ever tries again
            log.error("PostgreSQL could not be started again; it is tried once more", e);
        }
        return true;
    }
}
