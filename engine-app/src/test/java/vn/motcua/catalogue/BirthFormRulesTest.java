package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.shared.Violation;

/**
 * Every constraint that a form of birth registration writes down, those of the shared blocks included, is broken once,
 * alone, and the server names exactly that field. The cases come from the forms themselves, so no constraint can be added without one; the valid data that
 * they start from are in birth-forms.json, several for a form where fields exclude one another.
 */
class BirthFormRulesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final BundleFiles BIRTH = BundleFiles.onClassPath(BirthFormRulesTest.class.getClassLoader()).stream()
            .filter(bundle -> bundle.slug().equals("birth-registration"))
            .findFirst()
            .orElseThrow();
    private static final Manifest MANIFEST = ManifestReader.manifest(BIRTH.manifest());

    private static final List<String> FORMS = List.of(
            "birth-declaration",
            "receive",
            "appraise",
            "receive-supplement",
            "collect-fee",
            "record-verification",
            "print-certificate",
            "sign",
            "sign-refusal",
            "publish",
            "deliver",
            "send-by-post",
            "confirm-post",
            "apologise",
            "approve-apology");

    /** A value that breaks one constraint of one field. */
    private record Case(String form, String path, String rule, JsonNode broken) {}

    @TestFactory
    Stream<DynamicTest> namesTheFieldWhoseConstraintIsBroken() {
        return FORMS.stream()
                .flatMap(form -> cases(form).stream())
                .map(each ->
                        dynamicTest(each.form() + " " + each.path() + " " + each.rule(), () -> assertBroken(each)));
    }

    @Test
    void theStartingDataKeepEveryRule() {
        for (String form : FORMS) {
            for (JsonNode data : bases(form)) {
                assertThat(form(form).validate(map(data), TODAY))
                        .as("%s %s", form, data)
                        .isEmpty();
            }
        }
    }

    @Test
    void thereAreManyConstraints() {
        assertThat(FORMS.stream().mapToInt(form -> cases(form).size()).sum()).isGreaterThan(150);
    }

    private static void assertBroken(Case broken) {
        JsonNode data = bases(broken.form()).stream()
                .filter(base -> !at(base, broken.path()).isMissingNode())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no valid data with " + broken.path()))
                .deepCopy();
        int dot = broken.path().lastIndexOf('.');
        ObjectNode parent =
                (ObjectNode) (dot < 0 ? data : at(data, broken.path().substring(0, dot)));
        String key = broken.path().substring(dot + 1);
        if (broken.broken() == null) {
            parent.remove(key);
        } else {
            parent.set(key, broken.broken());
        }

        assertThat(form(broken.form()).validate(map(data), TODAY))
                .extracting(Violation::field)
                .containsExactly(broken.path().replaceAll("\\.(\\d+)\\.", "[$1]."));
    }

    private static List<Case> cases(String form) {
        List<Case> cases = new ArrayList<>();
        collect(form, schema(form).get("components"), "", cases);
        return cases;
    }

    private static void collect(String form, JsonNode components, String prefix, List<Case> cases) {
        for (JsonNode component : components) {
            String type = component.path("type").asString();
            if (type.equals("group")) {
                collect(
                        form,
                        component.get("components"),
                        prefix + component.get("path").asString() + ".",
                        cases);
            } else if (type.equals("dynamiclist")) {
                collect(
                        form,
                        component.get("components"),
                        prefix + component.get("path").asString() + ".0.",
                        cases);
            } else if (component.has("key")) {
                field(form, prefix + component.get("key").asString(), type, component, cases);
            }
        }
    }

    private static void field(String form, String path, String type, JsonNode field, List<Case> cases) {
        JsonNode rules = field.path("validate");
        if (rules.path("required").asBoolean(false)) {
            cases.add(new Case(form, path, "required", null));
        }
        for (Iterator<String> names = rules.propertyNames().iterator(); names.hasNext(); ) {
            String rule = names.next();
            JsonNode limit = rules.get(rule);
            switch (rule) {
                case "minLength" -> cases.add(new Case(form, path, rule, text("x".repeat(limit.asInt() - 1))));
                case "maxLength" -> cases.add(new Case(form, path, rule, text("x".repeat(limit.asInt() + 1))));
                case "pattern" -> cases.add(new Case(form, path, rule, text("<12>")));
                case "min" -> cases.add(new Case(form, path, rule, JSON.valueToTree(limit.asLong() - 1)));
                case "max" -> cases.add(new Case(form, path, rule, JSON.valueToTree(limit.asLong() + 1)));
                case "required", "patternErrorMessage" -> {}
                default -> throw new AssertionError("nobody knows how to break " + rule + " of " + path);
            }
        }
        switch (type) {
            case "radio", "select" -> cases.add(new Case(form, path, "options", text("NOT_LISTED")));
            case "datetime" -> {
                cases.add(new Case(form, path, "date", text("2026-02-29")));
                // every date of these forms tells of something that has happened
                cases.add(new Case(form, path, "past", text(TODAY.plusDays(1).toString())));
            }
            case "number" -> cases.add(new Case(form, path, "whole number", JSON.valueToTree(1.5)));
            case "checkbox" -> cases.add(new Case(form, path, "truth", text("yes")));
            case "textfield", "textarea" -> cases.add(new Case(form, path, "text", JSON.valueToTree(7)));
            default -> throw new AssertionError("unknown field type " + type);
        }
    }

    private static JsonNode text(String value) {
        return JSON.valueToTree(value);
    }

    private static JsonNode at(JsonNode data, String path) {
        return data.at("/" + path.replace('.', '/'));
    }

    private static List<JsonNode> bases(String form) {
        List<JsonNode> bases = new ArrayList<>();
        read("/vn/motcua/catalogue/birth-forms.json").get(form).forEach(bases::add);
        return bases;
    }

    private static JsonNode schema(String form) {
        return FormFilling.of(JSON.readTree(BIRTH.files().get("forms/" + form + ".form")), MANIFEST);
    }

    private static Form form(String form) {
        return Form.read(JSON.writeValueAsBytes(schema(form)));
    }

    @SuppressWarnings("unchecked") // an object
    private static Map<String, Object> map(JsonNode data) {
        return JSON.convertValue(data, Map.class);
    }

    private static JsonNode read(String resource) {
        try (InputStream in = BirthFormRulesTest.class.getResourceAsStream(resource)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
