package vn.motcua.size;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.Form;

/**
 * Fills in a form by its schema alone, so that procedures which are added later are filled in too. What is the
 * individual's becomes a slot, what may decide something is drawn once for the whole course.
 */
final class Fill {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int USUAL = 70;
    private static final int USUAL_OF_MANY = 90;

    private final Slots slots;
    private final RandomGenerator random;
    private final LocalDate today;
    private final boolean declaration;
    private final Map<String, Object> decided;
    private final Map<String, Map<String, Object>> groups = new LinkedHashMap<>();

    /**
     * @param slots of the course; new ones are added
     * @param declaration whether it is filled in by the applicant
     * @param decided values of fields that are not drawn
     */
    Fill(Slots slots, RandomGenerator random, LocalDate today, boolean declaration, Map<String, Object> decided) {
        this.slots = slots;
        this.random = random;
        this.today = today;
        this.declaration = declaration;
        this.decided = decided;
    }

    /** Values that the form accepts, without those that its conditions hide. */
    Map<String, Object> in(Form form) {
        JsonNode schema = JSON.readTree(JSON.writeValueAsString(form.schema()));
        Map<String, Object> all = new LinkedHashMap<>();
        groups.clear();
        parts(schema.path("components"), "", all);
        groups.values().forEach(this::samePerson);
        return form.accept("data", all, today);
    }

    private void parts(JsonNode components, String path, Map<String, Object> into) {
        for (JsonNode component : components) {
            String type = component.path("type").asString("");
            switch (type) {
                case "group" -> {
                    String key = component.path("path").asString("");
                    Map<String, Object> inner = key.isEmpty() ? into : new LinkedHashMap<>();
                    parts(component.path("components"), key.isEmpty() ? path : path + key + ".", inner);
                    if (!key.isEmpty()) {
                        into.put(key, inner);
                        groups.put(path + key, inner);
                    }
                }
                case "dynamiclist" -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    parts(
                            component.path("components"),
                            path + component.path("path").asString("") + ".",
                            entry);
                    into.put(component.path("path").asString(""), List.of(entry));
                }
                default -> field(component, type, path, into);
            }
        }
    }

    private void field(JsonNode component, String type, String path, Map<String, Object> into) {
        String key = component.path("key").asString("");
        if (key.isEmpty()) {
            return;
        }
        if (decided.containsKey(key)) {
            into.put(key, decided.get(key));
            return;
        }
        boolean required = component.path("validate").path("required").asBoolean(false);
        if (!required && !type.equals("checkbox") && random.nextBoolean()) {
            return;
        }
        Object value =
                switch (type) {
                    case "textfield", "textarea" -> text(component, path, key, into);
                    case "number" -> number(component.path("validate"), key);
                    case "checkbox" ->
                        (required || component.path("defaultValue").asBoolean(false)) ? Boolean.TRUE : null;
                    case "radio", "select" -> option(component.path("values"));
                    case "checklist", "taglist" -> List.of(option(component.path("values")));
                    case "datetime" -> date();
                    default -> null;
                };
        if (value != null) {
            into.put(key, value);
        }
    }

    /** A year is that of a grown-up's birth; anything else is small. */
    private int number(JsonNode rules, String key) {
        int least = rules.path("min").asInt(0);
        int most = rules.path("max").asInt(Integer.MAX_VALUE);
        int drawn = key.toLowerCase(Locale.ROOT).contains("year")
                ? today.getYear() - 20 - random.nextInt(25)
                : Math.max(1, least) + random.nextInt(3);
        return Math.max(least, Math.min(most, drawn));
    }

    /** The first option is the usual one, more so where there are many. */
    private Object option(JsonNode values) {
        int count = values.size();
        int usual = count > 5 ? USUAL_OF_MANY : USUAL;
        int chosen = count < 2 || random.nextInt(100) < usual ? 0 : 1 + random.nextInt(count - 1);
        return JSON.treeToValue(values.get(chosen).get("value"), Object.class);
    }

    private Object date() {
        if (!declaration) {
            return today.toString();
        }
        LocalDate date = today.minusDays(5 + random.nextInt(20));
        while (slots.holds(date.toString())) {
            date = date.minusDays(1);
        }
        return slots.add(Slot.Kind.DATE, "", date.toString());
    }

    private Object text(JsonNode component, String path, String key, Map<String, Object> into) {
        JsonNode rules = component.path("validate");
        String pattern = rules.path("pattern").asString("");
        String name = key.toLowerCase(Locale.ROOT);
        if (name.endsWith("inwords") && into.get(key.substring(0, key.length() - 7)) instanceof String date) {
            String number = Integer.toString(slots.numberOf(date));
            return slots.add(Slot.Kind.DATE_IN_WORDS, number, People.words(LocalDate.parse(date)));
        }
        if (name.contains("volume")) {
            return "01/" + today.getYear();
        }
        Slot.Kind kind = Slot.Kind.of(name, rules.path("maxLength").asInt(Integer.MAX_VALUE));
        String recorded = slots.unmistakable(kind, today.getYear());
        if (!pattern.isEmpty() && !recorded.matches(".*(?:" + pattern + ").*")) {
            return slots.add(Slot.Kind.PATTERN, pattern, new PatternText(pattern).text(random));
        }
        return slots.add(kind, kind == Slot.Kind.NAME ? sex(path, into) : "", recorded);
    }

    private static String sex(String path, Map<String, Object> beside) {
        String place = path.toLowerCase(Locale.ROOT);
        if (place.contains("mother")) {
            return "FEMALE";
        }
        if (place.contains("father")) {
            return "MALE";
        }
        return String.valueOf(beside.getOrDefault("sex", ""));
    }

    /** A value of a person who stands in no form. */
    String invent(Slot.Kind kind) {
        return slots.invent(kind, today.getYear());
    }

    /** A declarant who is the father or the mother is the person declared there. */
    private void samePerson(Map<String, Object> declarant) {
        if (declarant.get("relation") instanceof String relation) {
            Map<String, Object> other = groups.getOrDefault(relation.toLowerCase(Locale.ROOT), Map.of());
            for (String key : List.of("fullName", "idNumber", "residence")) {
                if (declarant.get(key) != null && other.get(key) != null) {
                    declarant.put(key, other.get(key));
                }
            }
        }
    }
}
