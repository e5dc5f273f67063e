package vn.motcua.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to run; each is {@code --name=value} on the command line.
 *
 * @param sizes numbers of dossiers, each in a data folder of its own
 * @param courses lives that are recorded for the generator, when none are kept
 * @param sample generated dossiers that are lived through again; 0 leaves the proof out
 * @param seconds of the load under which times are taken
 * @param dossiers of the standard job
 * @param rate requests a second of all officers; 0 measures what the machine bears first and takes half of it
 * @param jvm options of the product's JVM
 * @param folder with the data folders and the recorded courses
 * @param home folder {@code benchmarks}
 */
record SizeOptions(
        List<Integer> sizes,
        int courses,
        int sample,
        int seconds,
        int dossiers,
        double rate,
        List<String> jvm,
        Path folder,
        Path home) {

    private static final Set<String> NAMES =
            Set.of("sizes", "courses", "sample", "seconds", "dossiers", "rate", "jvm", "folder");

    static SizeOptions read(String[] args) {
        Map<String, String> given =
                Arrays.stream(args).map(SizeOptions::pair).collect(Collectors.toMap(p -> p[0], p -> p[1]));
        Path home = Options.benchmarks();
        return new SizeOptions(
                Stream.of(given.getOrDefault("sizes", "10000,100000,1000000").split(",", -1))
                        .map(Integer::valueOf)
                        .sorted()
                        .toList(),
                Integer.parseInt(given.getOrDefault("courses", "1500")),
                Integer.parseInt(given.getOrDefault("sample", "200")),
                Integer.parseInt(given.getOrDefault("seconds", "240")),
                Integer.parseInt(given.getOrDefault("dossiers", "400")),
                Double.parseDouble(given.getOrDefault("rate", "0")),
                List.of(given.getOrDefault("jvm", "-Xms1g -Xmx1g").split(" ", -1)),
                given.containsKey("folder")
                        ? Path.of(given.get("folder"))
                        : home.resolve("target").resolve("size"),
                home);
    }

    /** Data folder of a size. */
    Path data(int size) {
        return folder.resolve("data-" + size);
    }

    Path product() {
        return home.resolveSibling("engine-app").resolve("target").resolve("motcua.jar");
    }

    /** The generator, to be put on the product's class path. */
    Path generator() {
        return home.resolve("size").resolve("target").resolve("size.jar");
    }

    /** The procedure of the standard job, likewise. */
    Path bundle() {
        return home.resolve("bundle");
    }

    private static String[] pair(String arg) {
        String[] pair = arg.replaceFirst("^--", "").split("=", 2);
        if (pair.length != 2 || !NAMES.contains(pair[0])) {
            throw new IllegalArgumentException(
                    "Unknown option " + arg + "; there are --" + String.join("=, --", NAMES) + "=");
        }
        return pair;
    }
}
