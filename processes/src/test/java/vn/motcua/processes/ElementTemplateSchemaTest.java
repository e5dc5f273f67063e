package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each template is one that the modeler accepts for Camunda 7, in both languages. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.motcua.processes.ElementTemplate#all")
record ElementTemplateSchemaTest(ElementTemplate template) {

    private static final Set<String> PLAIN = Set.of("String", "Hidden", "Dropdown");
    private static final Set<String> LONGER = Set.of("String", "Text", "Hidden", "Dropdown");
    /** Ways of editing that the modeler's schema allows for each kind of binding that the house uses. */
    private static final Map<String, Set<String>> BINDINGS = Map.of(
            "property", Set.of("String", "Text", "Hidden", "Dropdown", "Boolean"),
            "camunda:property", PLAIN,
            "camunda:inputParameter", LONGER,
            "camunda:in", PLAIN,
            "camunda:in:businessKey", PLAIN,
            "camunda:out", PLAIN);

    private static final String BOTH_LANGUAGES = "[^/]+ / [^/]+";

    @Test
    void isNamedAfterItsFileAndKnownByAVersion() {
        JsonNode json = template.json();
        assertThat(json.path("id").asString() + ".json").isEqualTo("vn.motcua." + template.file());
        assertThat(json.path("version").isInt()).isTrue();
        assertThat(json.path("name").asString()).matches(BOTH_LANGUAGES);
        assertThat(json.path("description").asString()).contains(". / ");
    }

    @Test
    void appliesToElementsThatCanCarryATemplate() {
        List<String> types = words(template.json().path("appliesTo"));
        assertThat(types).isNotEmpty().allMatch(type -> type.matches("bpmn:[A-Z][A-Za-z]+"));
        // lanes and pools have no place for a template in the engine's schema
        assertThat(types).doesNotContain("bpmn:Lane", "bpmn:Participant");
        JsonNode becomes = template.json().path("elementType");
        if (!becomes.isMissingNode()) {
            assertThat(types).contains("bpmn:Task", becomes.path("value").asString());
        }
    }

    @Test
    void bindsEachPropertyAsTheModelerAllows() {
        assertThat(template.properties()).isNotEmpty().allSatisfy(property -> {
            JsonNode binding = property.path("binding");
            String kind = binding.path("type").asString();
            assertThat(BINDINGS).containsKey(kind);
            assertThat(BINDINGS.get(kind)).contains(property.path("type").asString());
            if (kind.equals("camunda:in") || kind.equals("camunda:out")) {
                // all of them, or one under its own name
                assertThat(binding.path("variables").asString("all")).isEqualTo("all");
                assertThat(binding.path("target").asString(""))
                        .isEqualTo(property.path("value").asString(""));
            } else if (!kind.equals("camunda:in:businessKey")) {
                assertThat(binding.path("name").asString()).isNotBlank();
            }
        });
    }

    @Test
    void asksInBothLanguagesForWhatIsNotFixed() {
        assertThat(template.properties()).allSatisfy(property -> {
            if (!property.path("type").asString().equals("Hidden")) {
                assertThat(property.path("label").asString()).matches(BOTH_LANGUAGES);
            }
            JsonNode pattern = property.at("/constraints/pattern");
            if (!pattern.isMissingNode()) {
                Pattern.compile(pattern.path("value").asString());
                assertThat(pattern.path("message").asString()).matches(BOTH_LANGUAGES);
            }
        });
    }

    @Test
    void offersChoicesInBothLanguagesAndProposesOneOfThem() {
        assertThat(template.properties().stream()
                        .filter(property -> property.path("type").asString().equals("Dropdown")))
                .allSatisfy(property -> {
                    assertThat(property.path("choices").values()).isNotEmpty().allSatisfy(choice -> assertThat(
                                    choice.path("name").asString())
                            .matches(BOTH_LANGUAGES));
                    if (property.has("value")) {
                        assertThat(ElementTemplate.choices(property))
                                .contains(property.path("value").asString());
                    }
                });
    }

    private static List<String> words(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }
}
