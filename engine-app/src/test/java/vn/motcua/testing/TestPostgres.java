package vn.motcua.testing;

import java.nio.file.Path;
import java.util.List;
import vn.motcua.embedded.ServerArchive;
import vn.motcua.embedded.postgres.PostgresFolders;
import vn.motcua.embedded.postgres.PostgresPrograms;
import vn.motcua.embedded.postgres.PostgresServer;

/** The PostgreSQL of this JVM. It may forget on power loss: what it holds ends with the JVM. */
public final class TestPostgres {

    private TestPostgres() {}

    /** Starts the server at the first call. */
    public static PostgresServer server() {
        return Holder.SERVER;
    }

    /** The unpacked programs, for tests that start a server of their own. */
    public static PostgresPrograms programs() {
        return new PostgresPrograms(ServerArchive.POSTGRES.unpackInto(TestServers.PROGRAMS));
    }

    private static final class Holder {
        private static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            Path home = TestServers.DATA.resolve("postgresql");
            PostgresServer server = PostgresServer.start(
                    new PostgresFolders(
                            programs(),
                            home.resolve("data"),
                            home.resolve("secrets/database.properties"),
                            home.resolve("log")),
                    List.of(
                            "fsync=off",
                            "synchronous_commit=off",
                            "full_page_writes=off",
                            "max_connections=300",
                            // thousands of connections, each a process and a proof of the password
                            "shared_buffers=64MB",
                            "scram_iterations=1"));
            TestServers.atExit(server);
            return server;
        }
    }
}
