package vn.motcua.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.embedded.backup.Backups;
import vn.motcua.embedded.postgres.Credentials;
import vn.motcua.embedded.postgres.PostgresServer;
import vn.motcua.embedded.search.SearchServer;

/** The servers that run as processes of our own because no external one is set. */
final class EmbeddedServers implements AutoCloseable {

    private static final Duration SEARCH_READY_WITHIN = Duration.ofMinutes(2);

    private final PostgresServer postgres;
    private final SearchServer search;
    private final String searchPassword;
    private final Consumer<String> progress;

    private EmbeddedServers(
            PostgresServer postgres, SearchServer search, String searchPassword, Consumer<String> progress) {
        this.postgres = postgres;
        this.search = search;
        this.searchPassword = searchPassword;
        this.progress = progress;
    }

    /**
     * Starts what is missing. PostgreSQL answers on return; the search node comes up meanwhile.
     *
     * @param progress takes one line for each server, for the person who waits
     */
    static EmbeddedServers start(Settings settings, DataDirectory data, Consumer<String> progress) {
        refuseMissing(settings.database().isEmpty(), ServerArchive.POSTGRES, Setting.MOTCUA_DB_URL);
        refuseMissing(settings.search().isEmpty(), ServerArchive.SEARCH, Setting.MOTCUA_SEARCH_URL);
        // the node holds people's names: other users of this machine must not read it over loopback
        String searchPassword = Credentials.random();
        // side by side: at the first start each is unpacked, which keeps one processor busy for seconds
        CompletableFuture<SearchServer> search = CompletableFuture.completedFuture(null);
        if (settings.search().isEmpty()) {
            progress.accept("Starting Elasticsearch ...");
            search = CompletableFuture.supplyAsync(
                    () -> SearchServer.start(data.search(), List.of(), searchPassword),
                    work -> new Thread(work, "search-start").start());
        }
        PostgresServer postgres = null;
        try {
            if (settings.database().isEmpty()) {
                progress.accept("Starting PostgreSQL ...");
                postgres = PostgresServer.start(data.postgres(), Backups.archive(settings));
            }
            return new EmbeddedServers(postgres, joined(search), searchPassword, progress);
        } catch (RuntimeException e) {
            if (postgres != null) {
                postgres.close();
            }
            search.handle((started, failed) -> started)
                    .thenAccept(EmbeddedServers::close)
                    .join();
            throw e;
        }
    }

    private static @Nullable SearchServer joined(CompletableFuture<SearchServer> search) {
        try {
            return search.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static void close(@Nullable SearchServer search) {
        if (search != null) {
            search.close();
        }
    }

    private static void refuseMissing(boolean needed, ServerArchive server, Setting instead) {
        if (needed && !server.present()) {
            throw StartFailure.setting(instead.name(), "must be set: this build carries no such server (-Pslim).");
        }
    }

    /** Addresses and passwords, as properties for Spring. */
    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        if (postgres != null) {
            Credentials credentials = postgres.credentials();
            properties.put("spring.datasource.url", postgres.url());
            properties.put("spring.datasource.username", Credentials.APP);
            properties.put("spring.datasource.password", credentials.appPassword());
            properties.put("spring.flyway.url", postgres.url());
            properties.put("spring.flyway.user", Credentials.OWNER);
            properties.put("spring.flyway.password", credentials.ownerPassword());
        }
        if (search != null) {
            properties.put("motcua.search.url", search.url());
            properties.put("motcua.search.user", SearchServer.USER);
            properties.put("motcua.search.password", searchPassword);
        }
        return properties;
    }

    /**
     * Makes the database of the embedded PostgreSQL anew, empty, and deletes the embedded node's indices; does nothing
     * with external servers.
     */
    void forget() throws InterruptedException {
        if (postgres != null) {
            postgres.forget();
        }
        if (search != null) {
            try {
                search.forget();
            } catch (IOException e) {
                progress.accept("The former index could not be deleted (" + e.getMessage() + "); nobody reads it.");
            }
        }
    }

    /** Waits for the search node; false when it is not up after two minutes, which stops nothing else. */
    boolean searchReady() throws InterruptedException {
        return search == null || search.awaitReady(SEARCH_READY_WITHIN);
    }

    /** Search first: until the end PostgreSQL serves what still writes. */
    @Override
    public void close() {
        close(search);
        if (postgres != null) {
            postgres.close();
        }
    }
}
