package vn.motcua.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/** A bundle that ships, with one thing in it replaced. */
record SpoiltBundle(BundleFiles files) {

    static SpoiltBundle shipped(String slug) {
        return new SpoiltBundle(BundleFiles.onClassPath(SpoiltBundle.class.getClassLoader()).stream()
                .filter(bundle -> bundle.slug().equals(slug))
                .findFirst()
                .orElseThrow());
    }

    /** @param right every place where this stands in the file is changed; it must stand there */
    SpoiltBundle with(String file, String right, String wrong) {
        Map<String, byte[]> changed = new HashMap<>(files.files());
        String content = new String(changed.get(file), UTF_8);
        assertThat(content).contains(right);
        changed.put(file, content.replace(right, wrong).getBytes(UTF_8));
        return new SpoiltBundle(new BundleFiles(files.slug(), changed));
    }

    Manifest manifest() {
        return ManifestReader.manifest(files.manifest());
    }
}
