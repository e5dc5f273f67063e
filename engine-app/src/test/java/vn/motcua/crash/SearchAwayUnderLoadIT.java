package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.testing.Faults;

/**
 * The search node is killed and stays away for two minutes while eight officers work: nobody but who searches notices, and when
 * it is back the index equals the database within seconds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Faults
class SearchAwayUnderLoadIT {

    private static final Duration AWAY = Duration.ofMinutes(2);
    private static final int COMMANDS = 20;

    /** A node that starts beside eight officers at work gets little of two processors. */
    private static final Duration START_OF_A_NODE = Duration.ofMinutes(4);

    /** The consumer tries again every 15 seconds at the latest. */
    private static final Duration SECONDS_AFTER_ITS_RETURN = Duration.ofSeconds(30);

    private Installation installation;
    private Crew crew;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        installation = new Installation(folder);
        installation.start();
        crew = new Crew(installation, installation.port());
    }

    @AfterAll
    void stop() throws Exception {
        crew.close();
        installation.stop();
    }

    @Test
    void theWorkGoesOnForTwoMinutesAndTheIndexCatchesUp() throws Exception {
        crew.work(COMMANDS);
        await().atMost(Crew.PATIENCE).until(() -> crew.search().done());
        ProcessHandle node = installation.searchNode();

        node.destroyForcibly();
        try (FileChannel channel = FileChannel.open(installation.searchLock(), StandardOpenOption.WRITE);
                FileLock lock = taken(channel)) {
            long before = crew.book().done();
            long back = System.nanoTime() + AWAY.toNanos();
            while (System.nanoTime() < back) {
                crew.goOn(COMMANDS);
                itIsSaidClearly(crew.search());
            }
            assertThat(lock.isValid()).isTrue();
            assertThat(crew.book().done() - before)
                    .as("commands done meanwhile")
                    .isGreaterThan(AWAY.toSeconds());
        }

        await().atMost(START_OF_A_NODE).until(() -> crew.search().status() != 503);
        crew.rest();
        await().atMost(SECONDS_AFTER_ITS_RETURN)
                .untilAsserted(() ->
                        assertThat(installation.search().dossiers()).isEqualTo(new Balance(installation).dossiers()));
        assertThat(crew.search().done()).isTrue();
        assertThat(crew.book().unserved())
                .as("who works on tasks notices nothing")
                .isEmpty();
        crew.askAgain();
        crew.everythingAddsUp();
    }

    /** As another process would hold it: every node that is started meanwhile finds it and ends. */
    private static FileLock taken(FileChannel channel) {
        return await().pollInterval(Duration.ofMillis(5)).until(channel::tryLock, lock -> lock != null);
    }

    private static void itIsSaidClearly(Answer search) throws IOException {
        assertThat(search.status()).as("%s", search).isEqualTo(503);
        assertThat(search.body().path("code").asString("")).isEqualTo("search-unavailable");
        assertThat(search.body().path("detail").asString("")).isNotEmpty();
        assertThat(search.text()).doesNotContain("Exception", "\tat ", "127.0.0.1");
    }
}
