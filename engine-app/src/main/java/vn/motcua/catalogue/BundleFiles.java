package vn.motcua.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.motcua.engine.BundleSource;
import vn.motcua.processes.Assembly;

/**
 * The files of one bundle: models and forms of {@code processes}, tables of {@code decision-tables}, and what of the
 * shared ones it uses.
 *
 * @param slug folder below {@code procedures/}
 * @param files content by path below that folder, {@code forms/receive.form}
 */
record BundleFiles(String slug, Map<String, byte[]> files) {

    static final String MANIFEST = "procedure.yaml";
    private static final String ROOT = "procedures/";
    private static final int HASH_SHOWN = 12;
    private static final Assembly SHARED = Assembly.ofClassPath();

    BundleFiles {
        files = new TreeMap<>(files);
    }

    /** Every bundle on the class path that has a manifest, put together. */
    static List<BundleFiles> onClassPath(ClassLoader loader) {
        var resolver = new PathMatchingResourcePatternResolver(loader);
        try {
            List<BundleFiles> bundles = new ArrayList<>();
            for (Resource manifest : resolver.getResources("classpath*:" + ROOT + "*/" + MANIFEST)) {
                String slug = below(manifest).replace("/" + MANIFEST, "");
                Map<String, byte[]> files = new TreeMap<>();
                for (Resource file : resolver.getResources("classpath*:" + ROOT + slug + "/**/*.*")) {
                    files.put(below(file).substring(slug.length() + 1), file.getContentAsByteArray());
                }
                bundles.add(assembled(slug, files));
            }
            return bundles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A procedure's own files with what is shared.
     *
     * @throws IllegalArgumentException when something shared is named that does not exist
     */
    static BundleFiles assembled(String slug, Map<String, byte[]> own) {
        return new BundleFiles(slug, SHARED.of(own));
    }

    byte[] manifest() {
        return files.get(MANIFEST);
    }

    /**
     * What the engine takes, under a name that is the same exactly when it is: all manifests on the standard process
     * share its one deployment, unless they bring tables of their own.
     */
    BundleSource forTheEngine(Manifest manifest) {
        Map<String, byte[]> files = only(path -> path.endsWith(".bpmn") || path.endsWith(".dmn"));
        boolean shared = manifest.base() != null && files.keySet().stream().noneMatch(path -> path.endsWith(".dmn"));
        return shared
                ? new BundleSource(manifest.base(), shown(hash(files)), files)
                : new BundleSource(slug, manifest.version() + "+" + shown(contentHash()), files);
    }

    /** As {@link #forTheEngine}, but never shared with anything: what is tried out is taken away again. */
    BundleSource forTrying() {
        return new BundleSource(
                "draft-" + slug, shown(contentHash()), only(path -> path.endsWith(".bpmn") || path.endsWith(".dmn")));
    }

    Map<String, byte[]> only(Predicate<String> path) {
        return files.entrySet().stream()
                .filter(file -> path.test(file.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** SHA-256 over paths and contents: equal exactly when the bundle is. */
    String contentHash() {
        return hash(files);
    }

    /** Enough of a hash to tell two contents of the same version apart. */
    private static String shown(String hash) {
        return hash.substring(0, HASH_SHOWN);
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files).forEach((path, content) -> {
                byte[] name = path.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(8)
                        .putInt(name.length)
                        .putInt(content.length)
                        .array());
                digest.update(name);
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String below(Resource resource) throws IOException {
        String url = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
        return url.substring(url.lastIndexOf(ROOT) + ROOT.length());
    }
}
