package vn.motcua.work;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.catalogue.Manifest;
import vn.motcua.catalogue.ProcedureVersion;

/**
 * What an officer entered for a step, checked by the step's form.
 *
 * @param data the form's values
 * @param outcome the decision that the flow follows, null for steps without one
 * @param facts what the flow is told: of the form, only the facts that the manifest knows
 */
record StepInput(Map<String, Object> data, String outcome, Map<String, Object> facts) {

    /**
     * Checks the values against the step's form.
     *
     * @throws vn.motcua.shared.Rejection invalid, with a violation for each field
     */
    static StepInput of(ProcedureVersion version, String step, Map<String, Object> entered, LocalDate today) {
        Map<String, Object> data = version.formOf(step)
                .map(form -> form.accept("data", entered, today))
                .orElse(Map.of());
        Set<String> known = version.manifest().facts().stream()
                .filter(fact -> fact.setBy() != null && fact.setBy().contains(step))
                .map(Manifest.Fact::name)
                .collect(Collectors.toSet());
        Map<String, Object> facts = new LinkedHashMap<>();
        // what is left empty the second time is no longer so; what another step says too stays as that has said it
        version.manifest().facts().stream()
                .filter(fact -> known.contains(fact.name()) && fact.setBy().size() == 1)
                .forEach(fact -> facts.put(fact.name(), null));
        data.forEach((key, value) -> {
            if (known.contains(key)) {
                facts.put(key, value);
            }
        });
        String outcome = data.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("Outcome"))
                .map(entry -> entry.getValue().toString())
                .findFirst()
                .orElse(null);
        if ("ACCEPT".equals(outcome)) {
            facts.put("accepted", true);
            // the rules of the day of reception apply, not those of the day of submission
            facts.put("asOfDate", today.toString());
        }
        return new StepInput(data, outcome, facts);
    }

    String text(String field) {
        Object value = data.get(field);
        return value == null ? null : value.toString();
    }

    @SuppressWarnings("unchecked") // the form has checked that these are rows
    List<Map<String, Object>> rows(String field) {
        return data.get(field) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }
}
