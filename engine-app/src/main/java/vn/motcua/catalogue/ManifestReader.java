package vn.motcua.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code procedure.yaml}: plain data only, no types named in the file, unknown entries are errors. */
final class ManifestReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ManifestReader() {}

    static Map<String, Object> tree(byte[] yaml) {
        var dumping = new DumperOptions();
        var loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        var reader =
                new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new PlainDates());
        return reader.load(new String(yaml, StandardCharsets.UTF_8));
    }

    static Manifest manifest(Map<String, Object> tree) {
        return JSON.convertValue(tree, Manifest.class);
    }

    /** Leaves {@code 2026-11-23} a text, which Jackson reads as a date without a time zone. */
    private static final class PlainDates extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
