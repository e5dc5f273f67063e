package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Drops what the conditions of a form hide. Dropping one value may hide or show another part, so it is repeated until
 * nothing changes, as the form viewer does.
 */
final class VisibleData {

    private static final int MOST_ROUNDS = 10;

    private final Map<String, ?> before;

    private VisibleData(Map<String, ?> before) {
        this.before = before;
    }

    static Map<String, ?> of(List<FormPart> parts, Map<String, ?> sent) {
        Map<String, ?> visible = sent;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Map<String, Object> kept = new VisibleData(visible).object(parts, visible);
            if (kept.equals(visible)) {
                return kept;
            }
            visible = kept;
        }
        return visible;
    }

    private Map<String, Object> object(List<FormPart> parts, Map<?, ?> sent) {
        Map<String, Object> kept = new LinkedHashMap<>();
        sent.forEach((key, value) -> kept.put(String.valueOf(key), value));
        drop(parts, kept, false);
        return kept;
    }

    private void drop(List<FormPart> parts, Map<String, Object> kept, boolean all) {
        for (FormPart part : parts) {
            boolean hidden = all || (part.hide() != null && part.hide().holds(before));
            if (part.key().isEmpty()) {
                drop(part.parts(), kept, hidden);
            } else if (hidden) {
                kept.remove(part.key());
            } else if (part.kind() != FormPart.Kind.FIELD) {
                kept.computeIfPresent(part.key(), (key, value) -> inner(part, value));
            }
        }
    }

    private Object inner(FormPart part, Object value) {
        if (value instanceof Map<?, ?> map) {
            return object(part.parts(), map);
        }
        if (value instanceof List<?> entries && part.kind() == FormPart.Kind.LIST) {
            List<Object> kept = new ArrayList<>();
            entries.forEach(entry -> kept.add(inner(part, entry)));
            return kept;
        }
        return value;
    }
}
