package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/procedures says is what the bundles say. */
class ProcedurePagesTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)");
    private static final Map<String, String> PAGES = ProcedurePages.all();

    @BeforeAll
    static void write() throws IOException {
        if (!Boolean.getBoolean("pages.write")) {
            return;
        }
        Files.createDirectories(PageFiles.FOLDER);
        for (String stale : committed().keySet()) {
            if (!PAGES.containsKey(stale)) {
                Files.delete(PageFiles.FOLDER.resolve(stale));
            }
        }
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Files.writeString(PageFiles.FOLDER.resolve(page.getKey()), page.getValue());
        }
    }

    @Test
    void theCommittedPagesAreThoseOfTheBundles() throws IOException {
        Map<String, String> committed = committed();
        Set<String> names = new TreeSet<>(committed.keySet());
        names.addAll(PAGES.keySet());
        assertThat(names.stream().filter(name -> !PAGES.getOrDefault(name, "").equals(committed.get(name))))
                .as("pages that differ from their bundle; renew them: " + ProcedurePages.COMMAND)
                .isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        PAGES.forEach((name, text) -> LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !PAGES.containsKey(link) && !Files.exists(PageFiles.FOLDER.resolve(link)))
                .forEach(link -> broken.add(name + ": " + link)));
        assertThat(broken).isEmpty();
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(PageFiles.FOLDER)) {
            return files;
        }
        try (Stream<Path> found = Files.list(PageFiles.FOLDER)) {
            for (Path file : found.filter(file -> file.toString().matches(".*\\.(md|svg)"))
                    .toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
