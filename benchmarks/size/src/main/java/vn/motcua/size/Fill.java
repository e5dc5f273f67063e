package vn.motcua.size;

import java.time.LocalDate;
import java.util.ArrayList;
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

    private final List<Slot> slots;
    private final RandomGenerator random;
    private final LocalDate today;
    private final boolean declaration;
    private final Map<String, Object> decided;
    private final Place commune;
    private final Place province;

    /**
     * @param slots of the course; new ones are added
     * @param declaration whether it is filled in by the applicant
     * @param decided values of fields that are not drawn
     */
    Fill(
            List<Slot> slots,
            RandomGenerator random,
            LocalDate today,
            boolean declaration,
            Map<String, Object> decided,
            Place commune,
            Place province) {
        this.slots = slots;
        this.random = random;
        this.today = today;
        this.declaration = declaration;
        this.decided = decided;
        this.commune = commune;
        this.province = province;
    }

    /** Values that the form accepts, without those that its conditions hide. */
    Map<String, Object> in(Form form) {
        JsonNode schema = JSON.readTree(JSON.writeValueAsString(form.schema()));
        Map<String, Object> all = new LinkedHashMap<>();
        parts(schema.path("components"), "", all);
        samePerson(all);
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
                    case "datetime" -> date(key);
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

    private Object date(String key) {
        if (!declaration) {
            return today.toString();
        }
        LocalDate date = today.minusDays(5 + random.nextInt(20));
        while (taken(date.toString())) {
            date = date.minusDays(1);
        }
        return key.isEmpty() ? null : slot(Slot.Kind.DATE, "", date.toString());
    }

    private boolean taken(String value) {
        return slots.stream().anyMatch(slot -> slot.recorded().equals(value));
    }

    private Object text(JsonNode component, String path, String key, Map<String, Object> into) {
        JsonNode rules = component.path("validate");
        String pattern = rules.path("pattern").asString("");
        String name = key.toLowerCase(Locale.ROOT);
        if (name.endsWith("inwords") && into.get(key.substring(0, key.length() - 7)) instanceof String date) {
            return slot(Slot.Kind.DATE_IN_WORDS, Integer.toString(numberOf(date)), People.words(LocalDate.parse(date)));
        }
        if (name.contains("volume")) {
            return "01/" + today.getYear();
        }
        Slot.Kind kind = Slot.Kind.of(name, rules.path("maxLength").asInt(Integer.MAX_VALUE));
        String recorded = unmistakable(kind);
        if (!pattern.isEmpty() && !recorded.matches(".*(?:" + pattern + ").*")) {
            return slot(Slot.Kind.PATTERN, pattern, new PatternText(pattern).text(random));
        }
        return slot(kind, kind == Slot.Kind.NAME ? sex(path, into) : "", recorded);
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

    /** Adds a slot and answers its recorded value. */
    String slot(Slot.Kind kind, String argument, String recorded) {
        slots.add(new Slot(slots.size(), kind, argument, recorded));
        return recorded;
    }

    /** A new person's name, identity number and so on, with the values that only this course has. */
    String invent(Slot.Kind kind) {
        return slot(kind, "", unmistakable(kind));
    }

    private int numberOf(String recorded) {
        return slots.stream()
                .filter(slot -> slot.recorded().equals(recorded))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private String unmistakable(Slot.Kind kind) {
        int n = slots.size();
        String letters = "" + (char) ('a' + n / 26) + (char) ('a' + n % 26);
        return switch (kind) {
            case NAME -> "Zxqn" + letters + " Văn Mẫu";
            case ID_NUMBER -> "999888%06d".formatted(n);
            case PHONE -> "0377%06d".formatted(n);
            case ADDRESS -> "Số 1 đường Zxqd" + letters + ", " + commune.area() + ", " + province.area();
            case INSTITUTION -> "Cơ sở Zxqc" + letters + " " + commune.area();
            case REMARK -> "Nội dung zxqr" + letters + " mẫu.";
            case NUMBER -> "7319%03d".formatted(n);
            case NUMBER_OF_YEAR -> "7319%03d/%d".formatted(n, today.getYear());
            case DATE, DATE_IN_WORDS, PATTERN -> throw new IllegalArgumentException(kind + " is drawn");
        };
    }

    /** A declarant who is the father or the mother is the person declared there. */
    private static void samePerson(Map<String, Object> all) {
        for (Object group : new ArrayList<>(all.values())) {
            if (group instanceof Map<?, ?> map && map.get("relation") instanceof String relation) {
                Object other = all.get(relation.toLowerCase(Locale.ROOT));
                if (other instanceof Map<?, ?> person) {
                    for (String key : List.of("fullName", "idNumber", "residence")) {
                        if (map.get(key) != null && person.get(key) != null) {
                            put(map, key, person.get(key));
                        }
                    }
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<?, ?> map, String key, Object value) {
        ((Map<String, Object>) map).put(key, value);
    }
}
