package vn.motcua.processes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays a procedure's own entries over shared ones. Maps are joined; lists of named things ({@code id}, {@code code},
 * {@code name}) are joined by that name, lists of words without repetition; of what both have, the own is kept whole.
 */
final class Layers {

    private static final List<String> NAMES = List.of("id", "code", "name");

    private Layers() {}

    static Map<String, Object> over(Map<String, Object> shared, Map<String, Object> own) {
        Map<String, Object> joined = new LinkedHashMap<>(own);
        shared.forEach((key, value) -> joined.merge(key, value, (mine, theirs) -> over(key, theirs, mine)));
        return joined;
    }

    @SuppressWarnings("unchecked") // YAML maps have texts for keys
    private static Object over(String key, Object shared, Object own) {
        boolean facts = own instanceof Map<?, ?> map && (map.containsKey("source") || map.containsKey("mark"));
        if (own instanceof Map<?, ?> mine && shared instanceof Map<?, ?> theirs && !facts) {
            return over((Map<String, Object>) theirs, (Map<String, Object>) mine);
        }
        if (own instanceof List<?> mine && shared instanceof List<?> theirs && !isReasons(key, mine)) {
            return joined(mine, theirs);
        }
        return own;
    }

    /** A group of coded reasons that a procedure names is its own whole list. */
    private static boolean isReasons(String key, List<?> mine) {
        return !mine.isEmpty()
                && mine.get(0) instanceof Map<?, ?> first
                && first.containsKey("text")
                && !key.equals("legalBasis");
    }

    private static List<Object> joined(List<?> own, List<?> shared) {
        List<Object> all = new ArrayList<>(own);
        Set<Object> known = new LinkedHashSet<>();
        own.forEach(each -> known.add(nameOf(each)));
        shared.stream().filter(each -> !known.contains(nameOf(each))).forEach(all::add);
        return all;
    }

    private static Object nameOf(Object each) {
        if (each instanceof Map<?, ?> map) {
            return NAMES.stream()
                    .map(map::get)
                    .filter(String.class::isInstance)
                    .findFirst()
                    .map(Object.class::cast)
                    .orElse(map);
        }
        return each;
    }
}
