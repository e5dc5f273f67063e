package vn.motcua.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a procedure's bundle together. A manifest with {@code base: standard} gets the standard process; a model that
 * calls {@code <process>.<block>} gets a copy of that shared block under this name, with its forms and its part of the
 * manifest. So each bundle holds all it needs, and a change of something shared is a change of every bundle that has it.
 */
public final class Assembly {

    private static final String MANIFEST = "procedure.yaml";
    private static final Pattern CALLED = Pattern.compile("calledElement=\"([A-Za-z]+)\\.([a-z]+)\"");

    /** Names of shared files; a bundle must not name its way out of their folders. */
    private static final Pattern SHARED = Pattern.compile("[a-z]+(/forms)?/[A-Za-z0-9-]+(\\.[a-z]+)+");

    private final Function<String, byte[]> shared;

    /** @param shared content of a shared file by its path, {@code blocks/supplement.bpmn}; null when there is none */
    public Assembly(Function<String, byte[]> shared) {
        this.shared = shared;
    }

    /** With the shared files of the class path. */
    public static Assembly ofClassPath() {
        return new Assembly(path -> {
            try (InputStream file = Assembly.class.getResourceAsStream("/" + path)) {
                return file == null ? null : file.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * The whole bundle.
     *
     * @param own files of the procedure by their path in its folder, {@code procedure.yaml} among them
     * @return the files it is deployed with; the same ones when nothing is shared
     * @throws IllegalArgumentException when it names a base or a block that does not exist
     */
    public Map<String, byte[]> of(Map<String, byte[]> own) {
        Map<String, Object> manifest = ManifestYaml.read(own.get(MANIFEST));
        Map<String, byte[]> files = new TreeMap<>(own);
        Object base = manifest.get("base");
        if (base != null) {
            manifest = Layers.over(layer(base + "/" + base + ".yaml"), manifest);
            addBase(base.toString(), manifest, files);
        }
        List<String> blocks = new ArrayList<>();
        if (manifest.get("process") instanceof Map<?, ?> process) {
            String model = String.valueOf(process.get("file"));
            blocks.addAll(blocks(files.get(model), String.valueOf(process.get("id"))));
            for (String block : blocks) {
                Map<String, Object> part = layer("blocks/" + block + ".yaml");
                addBlock(block, part, String.valueOf(process.get("id")), model, files);
                manifest = Layers.over(part, manifest);
            }
        }
        if (base == null && blocks.isEmpty()) {
            return files;
        }
        files.put(MANIFEST, ManifestYaml.write(Layers.over(layer("blocks/every.yaml"), manifest)));
        return files;
    }

    private void addBase(String base, Map<String, Object> manifest, Map<String, byte[]> files) {
        String model = String.valueOf(((Map<?, ?>) manifest.get("process")).get("file"));
        files.putIfAbsent(model, open(base + "/" + model));
        for (String form : forms(manifest)) {
            byte[] content = find(base + "/forms/" + form);
            if (content != null) {
                files.putIfAbsent("forms/" + form, content);
            }
        }
    }

    /** Blocks that a model calls, in the order of its calls. */
    private static List<String> blocks(byte[] model, String process) {
        List<String> blocks = new ArrayList<>();
        Matcher called = CALLED.matcher(model == null ? "" : new String(model, StandardCharsets.UTF_8));
        while (called.find()) {
            if (called.group(1).equals(process) && !blocks.contains(called.group(2))) {
                blocks.add(called.group(2));
            }
        }
        return blocks;
    }

    private void addBlock(
            String block, Map<String, Object> part, String process, String model, Map<String, byte[]> files) {
        String file = model.replace(".bpmn", "." + block + ".bpmn");
        files.put(file, renamed(open("blocks/" + block + ".bpmn"), process));
        for (String form : forms(part)) {
            files.computeIfAbsent("forms/" + form, path -> renamed(open("blocks/" + path), process));
        }
    }

    /** Processes and forms of a block are named after the procedure that holds the copy. */
    private static byte[] renamed(byte[] content, String process) {
        return new String(content, StandardCharsets.UTF_8)
                .replace("\"block.", "\"" + process + ".")
                .replace("\"block_", "\"" + process + "_")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> forms(Map<String, Object> manifest) {
        return manifest.get("forms") instanceof Map<?, ?> forms
                ? forms.values().stream().map(String::valueOf).toList()
                : List.of();
    }

    private Map<String, Object> layer(String path) {
        return ManifestYaml.read(open(path));
    }

    private byte[] find(String path) {
        return SHARED.matcher(path).matches() ? shared.apply(path) : null;
    }

    private byte[] open(String path) {
        byte[] content = find(path);
        if (content == null) {
            throw new IllegalArgumentException("There is no shared file " + path);
        }
        return content;
    }
}
