package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.testing.Faults;

/**
 * Two nodes behind a balancer that sends each request to the next one, and {@code kill -9} of either: sessions go on,
 * jobs and consumers carry on at the other one, and nothing is lost or doubled.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Faults
class TwoNodesIT {

    private static final int COMMANDS = 60;

    private Nodes nodes;
    private Crew crew;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        nodes = new Nodes(folder);
        nodes.start(0);
        nodes.start(1);
        crew = new Crew(nodes, nodes.ports());
    }

    @AfterAll
    void stop() throws Exception {
        crew.close();
        nodes.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void oneIsKilledAmidTheWorkAndComesBack(int killed) throws Exception {
        crew.work(COMMANDS);

        nodes.kill(killed);

        crew.goOn(COMMANDS);
        crew.rest();
        crew.askAgain();
        crew.everythingAddsUp();

        crew.work(COMMANDS);
        nodes.start(killed);
        crew.goOn(COMMANDS);
        crew.rest();
        crew.askAgain();
        crew.everythingAddsUp();
        assertThat(crew.book().unserved()).as("answers of 500 and above").isEmpty();
        assertThat(crew.book().answered())
                .as("nobody had to sign in again")
                .noneMatch(command ->
                        crew.book().answer(command.key()).orElseThrow().status() == 401);
    }
}
