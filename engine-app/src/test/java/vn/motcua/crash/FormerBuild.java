package vn.motcua.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.embedded.Folders;

/**
 * The product as it was before: {@code -Dupgrade.jar=…} names a jar, {@code -Dupgrade.from=…} a commit; without either it is the
 * newest commit whose product differs from this one's. Built once for each commit, without its pages.
 */
final class FormerBuild {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path KEPT = Path.of("target", "former").toAbsolutePath();

    /** What goes into the jar and does something in this test. */
    private static final List<String> PRODUCT = List.of(
            ":(glob)*/src/main/**",
            ":(glob)engine-app/embedded-search/src/main/**",
            "pom.xml",
            "engine-app/pom.xml",
            "engine-app/embedded-search/pom.xml");

    private FormerBuild() {}

    /** Its jar; nothing where no history is at hand, as in an archive of the sources. */
    static Optional<Path> jar() throws IOException, InterruptedException {
        String given = System.getProperty("upgrade.jar");
        if (given != null) {
            return Optional.of(Path.of(given).toAbsolutePath());
        }
        Optional<String> commit = commit();
        return commit.isPresent() ? Optional.of(built(commit.get())) : Optional.empty();
    }

    private static Optional<String> commit() throws IOException, InterruptedException {
        String given = System.getProperty("upgrade.from");
        if (given != null) {
            return git("rev-parse", "--verify", "--quiet", given + "^{commit}");
        }
        Optional<String> head = git("rev-parse", "--verify", "--quiet", "HEAD");
        if (head.isEmpty() || git(with("status", "--porcelain", "--")).isPresent()) {
            return head;
        }
        Optional<String> last = git(with("log", "-1", "--first-parent", "--format=%H", "--"));
        return last.isPresent() ? git("rev-parse", "--verify", "--quiet", last.get() + "^") : Optional.empty();
    }

    private static String[] with(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(PRODUCT);
        return line.toArray(String[]::new);
    }

    private static Path built(String commit) throws IOException, InterruptedException {
        Path jar = KEPT.resolve(commit).resolve("motcua.jar");
        if (!Files.exists(jar)) {
            Folders.delete(KEPT);
            Path sources = Files.createDirectories(KEPT.resolve("sources"));
            Path archive = KEPT.resolve("sources.tar");
            run(ROOT, "git", "archive", "--format=tar", "--output=" + archive, commit);
            run(sources, "tar", "-xf", archive.toString());
            run(
                    sources,
                    "mvn",
                    "-B",
                    "-ntp",
                    "-q",
                    "-o",
                    "-Dmaven.test.skip=true",
                    "-Dspotless.check.skip=true",
                    "-Dui.skip=true",
                    "package");
            Files.createDirectories(jar.getParent());
            Files.move(sources.resolve("engine-app/target/motcua.jar"), jar);
            Folders.delete(sources);
            Files.delete(archive);
        }
        return jar;
    }

    /** What git says; nothing when it says nothing, is not there or knows no such thing. */
    private static Optional<String> git(String... words) throws IOException, InterruptedException {
        if (!Files.exists(ROOT.resolve(".git"))) {
            return Optional.empty();
        }
        List<String> line = new ArrayList<>(List.of("git"));
        line.addAll(List.of(words));
        Process git = new ProcessBuilder(line)
                .directory(ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 && !said.isEmpty() ? Optional.of(said) : Optional.empty();
    }

    private static void run(Path folder, String... line) throws IOException, InterruptedException {
        Path output = KEPT.resolve("build.log");
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", line) + " failed: " + Files.readString(output));
        }
    }
}
