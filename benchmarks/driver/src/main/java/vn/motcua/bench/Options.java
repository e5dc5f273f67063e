package vn.motcua.bench;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What to run; each is {@code --name=value} on the command line.
 *
 * @param rounds measurements of each system, interleaved
 * @param dossiers finished in one measurement
 * @param settle finished by each system before its first round, so that no round is one of a program still learning
 * @param warmUp finished before each measurement, not counted
 * @param open dossiers that stay open in the background, spread evenly over the four steps
 * @param clients that work at the same time
 * @param systems to compare, of {@code motcua,camunda,flowable,birth,bare,engine}
 * @param jvm options of each application's JVM, the same for all
 * @param home folder {@code benchmarks}
 */
record Options(
        int rounds,
        int dossiers,
        int settle,
        int warmUp,
        int open,
        int clients,
        List<String> systems,
        List<String> jvm,
        Path home) {

    private static final Set<String> NAMES =
            Set.of("rounds", "dossiers", "settle", "warm-up", "open", "clients", "systems", "jvm");

    static Options read(String[] args) {
        Arguments given = Arguments.read(args, NAMES);
        return new Options(
                given.number("rounds", 5),
                given.number("dossiers", 800),
                given.number("settle", 3000),
                given.number("warm-up", 200),
                given.number("open", 2000),
                given.number("clients", 8),
                List.of(given.text("systems", "motcua,camunda,flowable,birth,engine,bare")
                        .split(",", -1)),
                given.jvm("-Xms512m -Xmx512m"),
                benchmarks());
    }

    /** The product's executable jar, built before by the root pom. */
    Path product() {
        return home.resolveSibling("engine-app").resolve("target").resolve("motcua.jar");
    }

    /** Class path entry with the bundle that only the comparison knows. */
    Path bundle() {
        return home.resolve("bundle");
    }

    Path peer(String name) {
        return home.resolve(name).resolve("target").resolve(name + ".jar");
    }

    /** Where reports go. */
    Path target() {
        return home.resolve("target");
    }

    /** The jar lies in {@code benchmarks/driver/target}. */
    static Path benchmarks() {
        try {
            Path jar = Path.of(Options.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.getParent().getParent().getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
