package vn.motcua.bench;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to run; each is {@code --name=value} on the command line.
 *
 * @param rounds measurements of each system, interleaved
 * @param dossiers finished in one measurement
 * @param warmUp finished before each measurement, not counted
 * @param open dossiers that stay open in the background, spread evenly over the four steps
 * @param clients that work at the same time
 * @param systems to compare, of {@code motcua,camunda,flowable,birth}
 * @param jvm options of each application's JVM, the same for all
 * @param home folder {@code benchmarks}
 */
record Options(
        int rounds,
        int dossiers,
        int warmUp,
        int open,
        int clients,
        List<String> systems,
        List<String> jvm,
        Path home) {

    private static final Set<String> NAMES =
            Set.of("rounds", "dossiers", "warm-up", "open", "clients", "systems", "jvm");

    static Options read(String[] args) {
        Map<String, String> given =
                Arrays.stream(args).map(Options::pair).collect(Collectors.toMap(p -> p[0], p -> p[1]));
        return new Options(
                number(given, "rounds", 5),
                number(given, "dossiers", 800),
                number(given, "warm-up", 200),
                number(given, "open", 2000),
                number(given, "clients", 8),
                List.of(given.getOrDefault("systems", "motcua,camunda,flowable,birth")
                        .split(",")),
                List.of(given.getOrDefault("jvm", "-Xms512m -Xmx512m").split(" ")),
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

    private static String[] pair(String arg) {
        String[] pair = arg.replaceFirst("^--", "").split("=", 2);
        if (pair.length != 2 || !NAMES.contains(pair[0])) {
            throw new IllegalArgumentException(
                    "Unknown option " + arg + "; there are --" + String.join("=, --", NAMES) + "=");
        }
        return pair;
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        return given.containsKey(name) ? Integer.parseInt(given.get(name)) : otherwise;
    }

    /** The jar lies in {@code benchmarks/driver/target}. */
    private static Path benchmarks() {
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
