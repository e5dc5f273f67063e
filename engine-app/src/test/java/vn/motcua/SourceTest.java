package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shape of the source files: short, and every package says in one sentence what it is for. */
class SourceTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");

    /** A comment that begins like a sentence and ends with a full stop, before the package. */
    private static final Pattern SENTENCE =
            Pattern.compile("\\A/\\*\\*[\\s*]+\\p{Lu}[^@]*\\.\\s*\\*/.*", Pattern.DOTALL);

    @Test
    void noSourceFileIsLongerThan250LinesAndMostAreShort() throws IOException {
        var lengths = lengths(MAIN);

        assertThat(lengths)
                .allSatisfy((file, lines) -> assertThat(lines).as(file).isLessThanOrEqualTo(250));
        List<Integer> sorted = lengths.values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).as("median").isLessThanOrEqualTo(60);
    }

    @Test
    void noTestIsLongerThan400Lines() throws IOException {
        assertThat(lengths(TEST))
                .allSatisfy((file, lines) -> assertThat(lines).as(file).isLessThanOrEqualTo(400));
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        for (Path folder : packages()) {
            Path info = folder.resolve("package-info.java");

            assertThat(info).exists();
            assertThat(Files.readString(info)).as(info.toString()).matches(SENTENCE);
        }
    }

    @Test
    void everyModuleDeclaresItsDependencies() throws IOException {
        try (var modules = Files.list(MAIN.resolve("vn/motcua"))) {
            for (Path module : modules.filter(Files::isDirectory).toList()) {
                assertThat(Files.readString(module.resolve("package-info.java")))
                        .as(module.toString())
                        .contains("ApplicationModule(", "allowedDependencies");
            }
        }
    }

    private static Map<String, Integer> lengths(Path root) throws IOException {
        var lengths = new TreeMap<String, Integer>();
        for (Path file : sources(root)) {
            lengths.put(
                    root.relativize(file).toString(), Files.readAllLines(file).size());
        }
        return lengths;
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Folders below vn/motcua that hold types. */
    private static List<Path> packages() throws IOException {
        List<Path> packages = new ArrayList<>();
        for (Path file : sources(MAIN.resolve("vn/motcua"))) {
            Path folder = file.getParent();
            if (!folder.endsWith("vn/motcua") && !packages.contains(folder)) {
                packages.add(folder);
            }
        }
        return packages;
    }
}
