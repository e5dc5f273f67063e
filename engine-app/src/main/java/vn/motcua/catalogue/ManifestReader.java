package vn.motcua.catalogue;

import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.processes.ManifestYaml;

/** Reads {@code procedure.yaml}; unknown entries are errors. */
final class ManifestReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ManifestReader() {}

    static Manifest manifest(byte[] yaml) {
        return manifest(ManifestYaml.read(yaml));
    }

    static Manifest manifest(Map<String, Object> tree) {
        return JSON.convertValue(tree, Manifest.class);
    }
}
