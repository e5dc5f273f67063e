package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** One pass of data through a form: first what is hidden falls away, then every visible field is checked. */
final class FormCheck {

    /** Entries of one list. */
    private static final int MOST_ENTRIES = 100;

    private static final Text OBJECT =
            new Text("Phải là một nhóm các trường dữ liệu.", "This is a group of fields (a JSON object).");
    private static final Text LIST =
            new Text("Phải là danh sách không quá 100 mục.", "This is a list of at most 100 entries.");
    private static final Text UNKNOWN = new Text("Biểu mẫu không có trường này.", "The form has no such field.");

    private final List<Violation> violations = new ArrayList<>();
    private final LocalDate today;
    private final Map<String, ?> visible;
    private final Map<String, Object> data;

    private FormCheck(List<FormPart> parts, Map<String, ?> sent, LocalDate today) {
        this.today = today;
        visible = VisibleData.of(parts, sent);
        data = object(parts, visible, "");
    }

    static FormCheck of(List<FormPart> parts, Map<String, ?> sent, LocalDate today) {
        return new FormCheck(parts, sent, today);
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Visible, valid values; empty fields are left out. */
    Map<String, Object> data() {
        return data;
    }

    private Map<String, Object> object(List<FormPart> parts, Map<?, ?> sent, String prefix) {
        Set<String> known = keys(parts).collect(Collectors.toSet());
        sent.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !known.contains(key))
                .forEach(key -> violations.add(new Violation(prefix + key, null, UNKNOWN)));
        Map<String, Object> kept = new LinkedHashMap<>();
        parts(parts, sent, prefix, kept);
        return kept;
    }

    private void parts(List<FormPart> parts, Map<?, ?> sent, String prefix, Map<String, Object> kept) {
        for (FormPart part : parts) {
            if (part.hide() != null && part.hide().holds(visible)) {
                continue;
            }
            if (part.key().isEmpty()) {
                parts(part.parts(), sent, prefix, kept);
                continue;
            }
            Object value = part(part, sent.get(part.key()), prefix + part.key());
            if (value != null) {
                kept.put(part.key(), value);
            }
        }
    }

    private Object part(FormPart part, Object sent, String path) {
        return switch (part.kind()) {
            case FIELD -> field(part, sent, path);
            case GROUP -> group(part, sent, path);
            case LIST -> enough(part, list(part, sent, path), path);
        };
    }

    private Object field(FormPart part, Object sent, String path) {
        FieldCheck check = FieldCheck.of(part.rules(), part.label(), sent, today);
        check.broken().forEach(rule -> violations.add(new Violation(path, shown(sent), rule)));
        return check.broken().isEmpty() ? check.value() : null;
    }

    private Object group(FormPart part, Object sent, String path) {
        if (sent == null || sent instanceof Map<?, ?>) {
            Map<?, ?> map = sent == null ? Map.of() : (Map<?, ?>) sent;
            Map<String, Object> kept = object(part.parts(), map, path + ".");
            return kept.isEmpty() ? null : kept;
        }
        violations.add(new Violation(path, shown(sent), OBJECT));
        return null;
    }

    private Object enough(FormPart part, Object kept, String path) {
        int entries = kept instanceof List<?> list ? list.size() : 0;
        if (entries < part.least()) {
            violations.add(new Violation(
                    path,
                    null,
                    new Text(
                            "Phải có ít nhất " + part.least() + " mục: "
                                    + part.label().vi() + ".",
                            "At least " + part.least() + " entry is needed: "
                                    + part.label().en() + ".")));
        }
        return kept;
    }

    private Object list(FormPart part, Object sent, String path) {
        if (sent == null) {
            return null;
        }
        if (!(sent instanceof List<?> entries) || entries.size() > MOST_ENTRIES) {
            violations.add(new Violation(path, null, LIST));
            return null;
        }
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Object entry = group(part, entries.get(i), path + "[" + i + "]");
            if (entry != null) {
                kept.add(entry);
            }
        }
        return kept.isEmpty() ? null : kept;
    }

    /** Keys at one level of the data: groups without a path share it with what is around them. */
    private static Stream<String> keys(List<FormPart> parts) {
        return parts.stream().flatMap(part -> part.key().isEmpty() ? keys(part.parts()) : Stream.of(part.key()));
    }

    private static String shown(Object sent) {
        return sent == null || sent instanceof Map<?, ?> || sent instanceof List<?> ? null : sent.toString();
    }
}
