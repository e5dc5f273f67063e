package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.testing.Faults;

/**
 * {@code kill -9} of the product and of its embedded servers while eight officers work: each comes back by itself, the officers get clear
 * answers meanwhile and go on with their sessions, and everything that was acknowledged is there once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Faults
class KilledServersIT {

    private static final int BEFORE = 60;
    private static final int AFTER = 60;

    private Installation installation;
    private Crew crew;
    private int unserved;

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

    /** As the kernel does when memory runs out: PostgreSQL throws all sessions out and recovers. */
    @Test
    void oneProcessOfTheDatabase() throws Exception {
        crew.work(BEFORE);
        ProcessHandle postmaster = installation.postmaster();
        long open = installation
                .sql()
                .sql(
                        "select pid from pg_stat_activity where usename = current_user and pid <> pg_backend_pid() limit 1")
                .query(Long.class)
                .single();

        ProcessHandle.of(open).orElseThrow().destroyForcibly();

        theyGoOn();
        assertThat(postmaster.isAlive()).isTrue();
        everybodyWasToldClearly();
    }

    @Test
    void theWholeDatabase() throws Exception {
        crew.work(BEFORE);
        ProcessHandle postmaster = installation.postmaster();

        Installation.withChildren(postmaster).toList().forEach(ProcessHandle::destroyForcibly);

        theyGoOn();
        assertThat(installation.postmaster().pid()).isNotEqualTo(postmaster.pid());
        everybodyWasToldClearly();
    }

    @Test
    void theSearchNode() throws Exception {
        crew.work(BEFORE);
        ProcessHandle node = installation.searchNode();

        node.destroyForcibly();

        theyGoOn();
        assertThat(installation.searchNode().pid()).isNotEqualTo(node.pid());
        assertThat(crew.book().unserved())
                .as("who works on tasks notices nothing")
                .hasSize(unserved);
    }

    @RepeatedTest(3)
    void theApplicationAmidTheWork() throws Exception {
        crew.workUntilLost(BEFORE);
        await().pollInterval(Duration.ofMillis(2))
                .atMost(Crew.PATIENCE)
                .until(() -> crew.book().underWay() >= 4);

        installation.kill();

        theyComeBack();
    }

    @Test
    void everythingAtOnce() throws Exception {
        crew.workUntilLost(BEFORE);

        installation.killEverything();

        theyComeBack();
    }

    private void theyComeBack() throws Exception {
        crew.rest();
        installation.start();
        crew.askAgain();
        crew.everythingAddsUp();
        unserved = crew.book().unserved().size();
    }

    /** With their sessions and without a start by hand; then everybody rests and everything is counted. */
    private void theyGoOn() throws Exception {
        crew.goOn(AFTER);
        crew.rest();
        await().atMost(Crew.PATIENCE).until(this::isReady);
        crew.askAgain();
        crew.everythingAddsUp();
    }

    /** What could not be served was said so in words that a person can act on, with nothing of the program in them. */
    private void everybodyWasToldClearly() {
        List<Answer> refused = crew.book().unserved();
        assertThat(refused).as("somebody was at work").hasSizeGreaterThan(unserved);
        assertThat(refused.subList(unserved, refused.size())).allSatisfy(answer -> {
            assertThat(answer.status()).as("%s", answer).isEqualTo(503);
            assertThat(answer.body().path("code").asString("")).as("%s", answer).isNotEmpty();
            assertThat(answer.body().path("detail").asString(""))
                    .as("%s", answer)
                    .isNotEmpty();
            assertThat(answer.text()).doesNotContain("Exception", "\tat ", "SQL");
        });
        unserved = refused.size();
    }

    private boolean isReady() {
        try {
            return installation.isReady();
        } catch (IOException e) {
            return false;
        }
    }
}
