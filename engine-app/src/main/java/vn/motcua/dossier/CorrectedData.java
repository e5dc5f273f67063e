package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Form;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** A declaration with some of its fields put right. */
final class CorrectedData {

    private CorrectedData() {}

    /**
     * The declaration with these values in it, as it would be sent.
     *
     * @param values by dotted path; "" takes the value away
     * @throws Rejection invalid for a list or a group of fields
     */
    static Map<String, Object> with(Form form, Map<String, Object> data, Map<String, String> values) {
        Map<String, Object> changed = copy(data);
        values.forEach((path, value) -> put(form, changed, path, path, value));
        return changed;
    }

    /** Each field that differs, in the order of their names; what a condition of the form hides now is one of them. */
    static List<CorrectedField> differences(Form form, Map<String, Object> before, Map<String, Object> after) {
        Map<String, String> old = leaves(before);
        Map<String, String> now = leaves(after);
        Map<String, String> all = new TreeMap<>(old);
        all.putAll(now);
        List<CorrectedField> fields = new ArrayList<>();
        for (String path : all.keySet()) {
            if (!Objects.equals(old.get(path), now.get(path))) {
                fields.add(new CorrectedField(
                        "data." + path,
                        form.labelAt(path),
                        words(form, path, old.get(path)),
                        words(form, path, now.get(path))));
            }
        }
        return fields;
    }

    static @Nullable Text text(@Nullable String value) {
        return value == null || value.isEmpty() ? null : Text.same(value);
    }

    private static @Nullable Text words(Form form, String path, @Nullable String value) {
        return value == null || value.isEmpty() ? null : form.valueAt(path, value);
    }

    private static Map<String, String> leaves(Map<String, Object> data) {
        Map<String, String> leaves = new LinkedHashMap<>();
        collect("", data, leaves);
        return leaves;
    }

    private static void collect(String prefix, Map<?, ?> data, Map<String, String> leaves) {
        data.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                collect(prefix + key + ".", inner, leaves);
            } else if (value != null) {
                leaves.put(prefix + key, value.toString());
            }
        });
    }

    private static Map<String, Object> copy(Map<?, ?> data) {
        Map<String, Object> copy = new LinkedHashMap<>();
        data.forEach((key, value) -> copy.put(key.toString(), value instanceof Map<?, ?> inner ? copy(inner) : value));
        return copy;
    }

    @SuppressWarnings("unchecked") // every map in the copy was made by copy()
    private static void put(Form form, Map<String, Object> data, String path, String rest, String value) {
        int dot = rest.indexOf('.');
        if (dot > 0) {
            Object inner = data.computeIfAbsent(rest.substring(0, dot), key -> new LinkedHashMap<String, Object>());
            if (!(inner instanceof Map<?, ?>)) {
                throw wrong(path, value, "Biểu mẫu không có trường này.", "The form has no such field.");
            }
            put(form, (Map<String, Object>) inner, path, rest.substring(dot + 1), value);
        } else if (data.get(rest) instanceof List<?> || data.get(rest) instanceof Map<?, ?>) {
            throw wrong(
                    path,
                    value,
                    "Danh sách và nhóm trường không đính chính ở đây.",
                    "Lists and groups of fields are not corrected here.");
        } else if (value.isBlank()) {
            data.remove(rest);
        } else {
            data.put(rest, form.typed(path, value));
        }
    }

    private static Rejection wrong(String path, String value, String vi, String en) {
        return Rejection.invalid("data." + path, value, new Text(vi, en));
    }
}
