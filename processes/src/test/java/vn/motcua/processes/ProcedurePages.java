package vn.motcua.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All pages of docs/procedures with their pictures, drawn from the manifests, models and tables. */
final class ProcedurePages {

    static final String COMMAND =
            "mvn -B -ntp -pl decision-tables,processes -Dtest=ProcedurePagesTest -Dsurefire.failIfNoSpecifiedTests=false "
                    + "-Dpages.write test";
    static final String DRAWN =
            "<!-- Drawn from the bundle by ProcedurePagesTest: change the bundle, not this page. -->\n\n";

    private static final YAMLMapper YAML = new YAMLMapper();

    private ProcedurePages() {}

    /** Content of each file by its name. */
    static Map<String, String> all() {
        List<Bundle> bundles = Bundle.all();
        PageOfBlocks blocks = new PageOfBlocks();
        Map<String, String> files = new TreeMap<>(blocks.pictures());
        files.put("blocks.md", blocks.text());
        files.put("README.md", new PageIndex(bundles).text());
        bundles.stream().filter(ProcedurePages::hasModel).forEach(bundle -> {
            PageOfProcedure page = new PageOfProcedure(bundle);
            files.put(bundle.slug() + ".md", page.text());
            files.put(bundle.slug() + ".svg", page.picture());
        });
        return files;
    }

    static boolean hasModel(Bundle bundle) {
        return !bundle.written().has("base");
    }

    /** The doubtful facts of a manifest and of the bundle's own tables. */
    static Doubts doubts(Bundle bundle, JsonNode manifest) {
        return Doubts.of(
                manifest,
                bundle.files().entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".dmn"))
                        .map(file -> TableFile.of(file.getValue())));
    }

    /** A part of a manifest that is shared. */
    static JsonNode layer(String path) {
        try (InputStream file = ProcedurePages.class.getResourceAsStream("/" + path)) {
            return YAML.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
