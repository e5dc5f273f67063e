package vn.motcua.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer of a decision.
 *
 * @param rows one for each matched rule, values by output name
 * @param matchedRules ids of the rules that matched, of required decisions too, in the order of evaluation
 */
public record Decided(List<Map<String, Object>> rows, List<String> matchedRules) {

    public Decided {
        // outputs may be null, which Map.copyOf refuses
        rows = rows.stream()
                .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                .toList();
        matchedRules = List.copyOf(matchedRules);
    }
}
