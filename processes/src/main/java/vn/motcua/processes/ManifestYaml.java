package vn.motcua.processes;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML as manifests use it: plain data only, no types named in the file, dates left as texts. */
public final class ManifestYaml {

    private ManifestYaml() {}

    /**
     * Reads a file.
     *
     * @throws YAMLException when it is no YAML, no map, names a type, repeats a part by reference or has a key twice
     */
    @SuppressWarnings("unchecked") // every key is looked at
    public static Map<String, Object> read(byte[] yaml) {
        Object tree = yaml().load(new String(yaml, StandardCharsets.UTF_8));
        if (!(tree instanceof Map<?, ?> map) || !map.keySet().stream().allMatch(String.class::isInstance)) {
            throw new YAMLException("The file is no map of named entries");
        }
        return (Map<String, Object>) map;
    }

    /** The same tree always gives the same bytes. */
    static byte[] write(Map<String, Object> tree) {
        return text(tree).getBytes(StandardCharsets.UTF_8);
    }

    /** A tree of maps, lists and plain values as a file says it. */
    public static String text(Map<String, Object> tree) {
        return yaml().dump(tree);
    }

    private static Yaml yaml() {
        var dumping = new DumperOptions();
        dumping.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        dumping.setWidth(Integer.MAX_VALUE);
        var loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        // a few references to references would stand for more than a memory holds
        loading.setMaxAliasesForCollections(0);
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new PlainDates());
    }

    /** Leaves {@code 2026-11-23} a text, which is read as a date without a time zone where one is wanted. */
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
