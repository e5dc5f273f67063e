package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The forms of every bundle: one schema version, stable ids, two languages, codes that the manifest knows. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.motcua.processes.Bundle#modelled")
record FormConventionsTest(Bundle bundle) {

    private static final Set<String> TYPES = Set.of(
            "textfield", "textarea", "number", "datetime", "select", "radio", "checkbox", "group", "dynamiclist");

    private static final Map<String, String> GROUPS = Map.of(
            "Task_Receive:refusalReason", "refuseReception",
            "Task_Appraise:refusalReason", "refuse",
            "Task_Appraise:verificationReason", "verify",
            "Task_Sign:sendBackReason", "sendBack",
            "Task_SignRefusal:sendBackReason", "sendBack");

    @Test
    void namesEveryFormAfterItsFile() {
        bundle.manifest().path("forms").properties().forEach(entry -> {
            String file = entry.getValue().asString();
            JsonNode form = bundle.form(file);
            assertThat(form.path("id").asString())
                    .isEqualTo(bundle.manifest().at("/process/id").asString() + "_" + camel(file.replace(".form", "")));
            assertThat(form.path("schemaVersion").asInt()).isEqualTo(19);
            assertThat(form.at("/properties/name").asString()).isNotBlank();
            assertThat(form.at("/properties/name.en").asString()).isNotBlank();
        });
    }

    @Test
    void writesEveryTextInBothLanguages() {
        fields().forEach((path, field) -> {
            assertThat(TYPES).as(path).contains(field.path("type").asString());
            assertThat(field.path("label").asString("")
                            + field.path("dateLabel").asString(""))
                    .as(path)
                    .isNotBlank();
            JsonNode en = field.path("properties");
            assertThat(en.path("label.en").asString("")).as(path).isNotBlank();
            assertThat(field.has("description")).as(path).isEqualTo(en.has("description.en"));
            assertThat(field.at("/validate").has("pattern")
                            && !en.has("pattern.en")
                            && !field.path("key").asString("").matches(".*[nN]ame|.*By"))
                    .as(path)
                    .isFalse();
        });
    }

    @Test
    void givesEveryFieldAnIdAfterItsMeaning() {
        fields().forEach((path, field) ->
                assertThat(field.path("id").asString()).as(path).matches("(Field|Group|List)_[A-Z][A-Za-z]+"));
    }

    @Test
    void limitsTheLengthOfEveryText() {
        fields().forEach((path, field) -> {
            if (field.path("type").asString().startsWith("text")) {
                boolean bounded = field.at("/validate").has("maxLength")
                        || field.at("/validate").has("pattern");
                assertThat(bounded).as(path).isTrue();
            }
            if (field.at("/validate").has("pattern")) {
                assertThat(Pattern.compile(field.at("/validate/pattern").asString()))
                        .isNotNull();
            }
        });
    }

    @Test
    void offersExactlyTheOutcomesThatTheFlowKnows() {
        for (JsonNode fact : bundle.manifest().path("facts").values()) {
            String name = fact.path("name").asString();
            for (JsonNode task : fact.path("setBy").values()) {
                JsonNode form = bundle.forms().get(task.asString());
                JsonNode field = form == null ? null : fields(form).get(name);
                boolean truth = field != null && field.path("type").asString().equals("checkbox");
                if (form != null && !task.asString().equals("submission") && fact.has("values") && !truth) {
                    assertThat(options(field))
                            .as(task + " " + name)
                            .containsExactlyElementsOf(fact.path("values").values().stream()
                                    .map(JsonNode::asString)
                                    .toList());
                }
            }
        }
    }

    @Test
    void offersOnlyReasonsAndComponentsOfTheManifest() {
        List<String> components = codes("/components");
        bundle.forms().forEach((user, form) -> fields(form).forEach((path, field) -> {
            String from = field.path("properties").path("options.from").asString("");
            if (!from.isEmpty()) {
                assertThat(options(field)).as(user + " " + path).isEmpty();
                assertThat(sources()).as(user + " " + path).contains(from);
            } else if (path.endsWith("componentCode")) {
                assertThat(options(field)).as(user).containsExactlyElementsOf(components);
            } else if (GROUPS.containsKey(user + ":" + path)) {
                assertThat(options(field))
                        .as(user)
                        .containsExactlyElementsOf(codes("/reasons/" + GROUPS.get(user + ":" + path)));
            } else if (field.path("type").asString().matches("select|radio")) {
                assertThat(options(field)).as(user + " " + path).isNotEmpty();
            }
        }));
    }

    /** Where a field may take its options from. */
    private List<String> sources() {
        List<String> sources = new ArrayList<>(List.of("components", "exemptions"));
        bundle.manifest().path("reasons").propertyNames().forEach(group -> sources.add("reasons." + group));
        bundle.manifest()
                .path("steps")
                .values()
                .forEach(step -> sources.add("officers." + step.path("id").asString()));
        bundle.manifest()
                .path("parts")
                .values()
                .forEach(part -> sources.add("units." + part.path("id").asString()));
        return sources;
    }

    @Test
    void asksOfABirthWhatTheLawNames() {
        Assumptions.assumeTrue(bundle.slug().equals("birth-registration"));
        assertThat(fields(bundle.forms().get("submission")).keySet())
                .contains(
                        "declarant.fullName",
                        "declarant.idNumber",
                        "declarant.residence",
                        "declarant.relation",
                        "child.fullName",
                        "child.birthDate",
                        "child.birthDateInWords",
                        "child.sex",
                        "child.ethnicity",
                        "child.nationality",
                        "child.birthFacility",
                        "child.birthUnit",
                        "child.homeTown",
                        "mother.fullName",
                        "mother.birthYear",
                        "mother.ethnicity",
                        "mother.nationality",
                        "mother.residence",
                        "mother.idNumber",
                        "father.fullName",
                        "father.birthYear",
                        "father.ethnicity",
                        "father.nationality",
                        "father.residence",
                        "father.idNumber",
                        "parents.marriage",
                        "circumstances.birthNotice",
                        "circumstances.witness",
                        "circumstances.abandoned",
                        "circumstances.surrogacy",
                        "request.copies",
                        "request.delivery",
                        "request.undertaking");
    }

    private Map<String, JsonNode> fields() {
        return bundle.forms().entrySet().stream()
                .flatMap(form -> fields(form.getValue()).entrySet().stream()
                        .map(field -> Map.entry(form.getKey() + ": " + field.getKey(), field.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every field and group of a form by its path in the data. */
    private static Map<String, JsonNode> fields(JsonNode form) {
        List<Map.Entry<String, JsonNode>> found = new ArrayList<>();
        collect(form.path("components"), "", found);
        return found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void collect(JsonNode components, String prefix, List<Map.Entry<String, JsonNode>> found) {
        for (JsonNode component : components.values()) {
            String path = prefix
                    + component.path("key").asString(component.path("path").asString(""));
            found.add(Map.entry(path, component));
            collect(component.path("components"), path + ".", found);
        }
    }

    private static List<String> options(JsonNode field) {
        return field.path("values").values().stream()
                .map(option -> option.path("value").asString())
                .toList();
    }

    private List<String> codes(String pointer) {
        return bundle.manifest().at(pointer).values().stream()
                .map(each -> each.path("code").asString())
                .toList();
    }

    private static String camel(String slug) {
        return Pattern.compile("-(\\w)").matcher(slug).replaceAll(match -> match.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
