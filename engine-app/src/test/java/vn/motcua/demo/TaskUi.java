package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the tests of {@code task-ui/e2e} in a real browser on the product and its demo. Only a
 * build that was asked for without the user interface ({@code -Dui.skip}) has nothing to test.
 */
abstract class TaskUi {

    private static final Path UI = Path.of("..", "task-ui").toAbsolutePath().normalize();

    /** What {@code task-ui/tools/e2e-reporter.ts} says of each test. */
    private static final Pattern TEST = Pattern.compile("e2e: (\\w+) \\| (.+?) \\| (\\d+ ms)(?: \\| (.*))?");

    private static RunningDemo product;

    @BeforeAll
    static void takeTheDemo() throws Exception {
        product = RunningDemo.taken();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @TestFactory
    Stream<DynamicTest> theBrowserSays() throws IOException {
        ProcessBuilder playwright = new ProcessBuilder(
                        System.getProperty("node.cmd", "node"), "node_modules/@playwright/test/cli.js", "test")
                .directory(UI.toFile())
                .redirectErrorStream(true);
        playwright.environment().put("MOTCUA_URL", product.url());
        playwright.environment().put("NO_COLOR", "1");
        Process run = playwright.start();
        BufferedReader lines = run.inputReader(StandardCharsets.UTF_8);
        Stream<DynamicTest> tests = lines.lines()
                .peek(System.out::println)
                .map(TEST::matcher)
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .map(TaskUi::test);
        return Stream.concat(tests, Stream.of(dynamicTest("the run ends well", () -> assertThat(run.waitFor())
                .isZero())));
    }

    private static DynamicTest test(MatchResult said) {
        return dynamicTest(
                "%s (%s)".formatted(said.group(2), said.group(3)),
                () -> assertThat(said.group(1)).as(said.group(4)).isEqualTo("ok"));
    }
}
