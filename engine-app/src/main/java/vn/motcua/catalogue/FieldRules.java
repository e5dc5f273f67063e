package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.Text;

/**
 * What a field demands of its value.
 *
 * @param min of numbers, null when open
 * @param decimals allowed digits after the point; null when open
 * @param pattern must be found in a text; null for none
 * @param patternText what the pattern means
 * @param options allowed values; null when free
 * @param past of a date: today is the last day allowed
 */
record FieldRules(
        Type type,
        boolean required,
        Integer minLength,
        int maxLength,
        BigDecimal min,
        BigDecimal max,
        Integer decimals,
        Pattern pattern,
        Text patternText,
        Set<Object> options,
        boolean past) {

    enum Type {
        LINE,
        LINES,
        NUMBER,
        TRUTH,
        DATE,
        CHOICE,
        CHOICES
    }

    /** Of texts for which the form names no limit, in characters. */
    private static final int LONGEST = 4000;

    static FieldRules read(String type, JsonNode component) {
        JsonNode validate = component.path("validate");
        String pattern = validate.path("pattern").asString("");
        String meaning = validate.path("patternErrorMessage").asString("có dạng " + pattern);
        return new FieldRules(
                type(type, component),
                validate.path("required").asBoolean(false),
                validate.has("minLength") ? validate.path("minLength").asInt() : null,
                validate.path("maxLength").asInt(LONGEST),
                validate.has("min") ? validate.path("min").decimalValue() : null,
                validate.has("max") ? validate.path("max").decimalValue() : null,
                component.has("decimalDigits") ? component.path("decimalDigits").asInt() : null,
                pattern(pattern, component),
                new Text(
                        meaning, component.path("properties").path("pattern.en").asString("matches " + pattern)),
                options(component),
                past(component));
    }

    private static @Nullable Pattern pattern(String pattern, JsonNode component) {
        try {
            return pattern.isEmpty() ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw wrong(
                    component,
                    "mẫu kiểm tra “" + pattern + "” không đúng cú pháp",
                    "the pattern \"" + pattern + "\" is not valid: " + e.getDescription());
        }
    }

    private static Type type(String type, JsonNode component) {
        return switch (type) {
            case "textfield" -> Type.LINE;
            case "textarea" -> Type.LINES;
            case "number" -> Type.NUMBER;
            case "checkbox" -> Type.TRUTH;
            case "select", "radio" -> Type.CHOICE;
            case "checklist", "taglist" -> Type.CHOICES;
            case "datetime" -> {
                if (!component.path("subtype").asString("").equals("date")) {
                    throw wrong(
                            component, "chỉ kiểm tra được ngày không kèm giờ", "only dates without a time are checked");
                }
                yield Type.DATE;
            }
            default ->
                throw wrong(
                        component,
                        "máy chủ không kiểm tra được trường kiểu \"" + type + "\"",
                        "the server cannot check fields of the type \"" + type + "\"");
        };
    }

    /** Form-js knows no last day, so the form says it in its properties: {@code "latest": "today"}. */
    private static boolean past(JsonNode component) {
        String latest = component.path("properties").path("latest").asString("");
        if (!latest.isEmpty() && !latest.equals("today")) {
            throw wrong(
                    component,
                    "ngày muộn nhất chỉ có thể là \"today\" hoặc để trống, không phải \"" + latest + "\"",
                    "the latest day is \"today\" or not said, not \"" + latest + "\"");
        }
        return !latest.isEmpty();
    }

    private static Unusable wrong(JsonNode component, String vi, String en) {
        String id = component.path("id").asString("?");
        return new Unusable("Trường " + id + ": " + vi, "Field " + id + ": " + en);
    }

    private static Set<Object> options(JsonNode component) {
        boolean fixed = component.has("values")
                && FormFilling.officersOf(component).isEmpty()
                && FormFilling.unitsOf(component).isEmpty();
        return fixed
                ? component.path("values").values().stream()
                        .map(option -> (Object) option.path("value").asString())
                        .collect(Collectors.toUnmodifiableSet())
                : null;
    }
}
