package vn.motcua.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A procedure as it is deployed, put together from its folder and what is shared.
 *
 * @param written the manifest as somebody has written it
 * @param manifest the same with all that is shared
 * @param files all files by their path, decision tables included
 */
record Bundle(String slug, JsonNode written, JsonNode manifest, Map<String, byte[]> files) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Assembly ASSEMBLY = Assembly.ofClassPath();
    private static final Map<String, Bundle> READ = new ConcurrentHashMap<>();

    /** Models as they were read, by bundle: each thread reads its own, since not even looking at them is safe in two. */
    private static final ThreadLocal<Map<String, Map<String, BpmnModelInstance>>> MODELS =
            ThreadLocal.withInitial(HashMap::new);

    /** Every bundle of this module. */
    static List<Bundle> all() {
        return folder(Bundle.class.getResource("/procedures/procedure.schema.json")).stream()
                .map(Bundle::of)
                .toList();
    }

    /** Those with a model of their own, and a sample that stands for all on the standard process. */
    static List<Bundle> modelled() {
        return Stream.concat(
                        all().stream().filter(bundle -> !bundle.written().has("base")), Stream.of(standardSample()))
                .toList();
    }

    static Bundle of(String slug) {
        return READ.computeIfAbsent(slug, name -> at("procedures/" + name));
    }

    /** Stands for all manifests on the standard process. */
    static Bundle standardSample() {
        return READ.computeIfAbsent("standard-sample", name -> at("samples/" + name));
    }

    /** The bundle of a folder on the class path; a procedure's decision tables lie in a second one of the same name. */
    private static Bundle at(String path) {
        Map<String, byte[]> own = new TreeMap<>();
        try {
            for (URL folder : Collections.list(Bundle.class.getClassLoader().getResources(path))) {
                read(ClassPath.path(folder), own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String slug = path.substring(path.lastIndexOf('/') + 1);
        Map<String, byte[]> files = ASSEMBLY.of(own);
        return new Bundle(
                slug, YAML.readTree(own.get("procedure.yaml")), YAML.readTree(files.get("procedure.yaml")), files);
    }

    /** The main model and the blocks that it calls, by their file. */
    Map<String, BpmnModelInstance> models() {
        return MODELS.get().computeIfAbsent(slug, name -> read());
    }

    private Map<String, BpmnModelInstance> read() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        file -> Bpmn.readModelFromStream(new ByteArrayInputStream(file.getValue())),
                        (a, b) -> a,
                        TreeMap::new));
    }

    InputStream open(String file) {
        if (!files.containsKey(file)) {
            throw new IllegalArgumentException(slug + " has no file " + file);
        }
        return new ByteArrayInputStream(files.get(file));
    }

    String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    JsonNode form(String file) {
        return JSON.readTree(open("forms/" + file));
    }

    /** Form file by what uses it: {@code submission} or a task. */
    Map<String, JsonNode> forms() {
        return manifest().path("forms").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> form(entry.getValue().asString())));
    }

    /** Ids of the decisions in its tables. */
    List<String> decisions() {
        return files.keySet().stream()
                .filter(file -> file.endsWith(".dmn"))
                .flatMap(file -> java.util.regex.Pattern.compile("<decision id=\"(\\w+)\"")
                        .matcher(text(file))
                        .results()
                        .map(found -> found.group(1)))
                .toList();
    }

    List<String> words(String pointer) {
        return manifest().at(pointer).values().stream().map(JsonNode::asString).toList();
    }

    /** An extension property of an element of the model, null when it has none. */
    static String property(BaseElement element, String name) {
        return element.getExtensionElements() == null
                ? null
                : element.getExtensionElements().getElements().stream()
                        .filter(CamundaProperties.class::isInstance)
                        .flatMap(properties -> ((CamundaProperties) properties).getCamundaProperties().stream())
                        .filter(property -> property.getCamundaName().equals(name))
                        .map(CamundaProperty::getCamundaValue)
                        .findFirst()
                        .orElse(null);
    }

    private static List<String> folder(URL schema) {
        try (Stream<Path> folders = Files.list(ClassPath.path(schema).getParent())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path folder, Map<String, byte[]> into) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                into.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    @Override
    public String toString() {
        return slug;
    }
}
