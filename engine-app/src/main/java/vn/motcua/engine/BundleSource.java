package vn.motcua.engine;

import java.util.Map;
import java.util.TreeMap;

/**
 * The models and tables of one version of a procedure.
 *
 * @param name slug of the procedure, {@code birth-registration}
 * @param version the bundle's version, {@code 1.0.0}
 * @param files content by file name; {@code .bpmn} and {@code .dmn} files only
 */
public record BundleSource(String name, String version, Map<String, byte[]> files) {

    public BundleSource {
        files = new TreeMap<>(files);
    }
}
