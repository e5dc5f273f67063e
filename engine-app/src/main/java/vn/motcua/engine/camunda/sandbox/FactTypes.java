package vn.motcua.engine.camunda.sandbox;

import java.time.temporal.Temporal;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** What a fact may be: a text, number, truth value or date, or lists and maps of those. */
public final class FactTypes {

    private static final int LONGEST = 4000;

    private FactTypes() {}

    /**
     * The value as the engine keeps it: dates as ISO text.
     *
     * @throws Rejection INVALID when it is nothing that a flow may know
     */
    public static Object toEngine(String name, Object value) {
        if (value instanceof Temporal temporal) {
            return temporal.toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        boolean tooLong = value instanceof String text && text.length() > LONGEST;
        if (tooLong || !isFact(value)) {
            throw Rejection.invalid(
                    name,
                    value == null ? null : value.getClass().getSimpleName(),
                    new Text(
                            "Dữ kiện của quy trình chỉ là chuỗi (tối đa 4000 ký tự), số, đúng/sai, ngày, hoặc danh sách của"
                                    + " chúng.",
                            "A fact is a text (4000 characters at most), number, truth value or date, or a list or map of"
                                    + " those."));
        }
        return value;
    }

    /** All facts as the engine keeps them. */
    public static Map<String, Object> toEngine(Map<String, Object> facts) {
        Map<String, Object> kept = new LinkedHashMap<>();
        facts.forEach((name, value) -> kept.put(name, toEngine(name, value)));
        return kept;
    }

    /** The value, when it is a fact; whatever else lies in a variable stays out of reach of expressions. */
    static Object require(String name, Object value) {
        if (!isFact(value)) {
            throw new IllegalStateException(name + " is no fact");
        }
        return value;
    }

    private static boolean isFact(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .allMatch(entry -> entry.getKey() instanceof String && isFact(entry.getValue()));
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(FactTypes::isFact);
        }
        return value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Date;
    }
}
