package vn.motcua.bench;

import java.util.List;
import java.util.Map;

/** The bundle {@code bench-four-steps}: the same bare chain as the peers' model. */
final class FourSteps implements Procedure {

    @Override
    public List<String> roles() {
        return List.of("RECEPTION_OFFICER", "CASE_OFFICER", "APPROVER", "RESULT_OFFICER");
    }

    @Override
    public Map<String, Object> submission(int number) {
        return Map.of(
                "procedureCode",
                "BEN-FOUR",
                "unitCode",
                Office.COMMUNE,
                "channel",
                "COUNTER",
                "submitter",
                Map.of("name", Fields.name(number), "idNumber", Fields.idNumber(number)),
                "data",
                Fields.declaration(number),
                "components",
                List.of(original("declaration")),
                "accept",
                false);
    }

    @Override
    public Map<String, Object> step(int step, int number) {
        return Fields.step(step, number);
    }

    /** One original handed in. */
    static Map<String, Object> original(String component) {
        return Map.of("code", component, "original", 1, "certified", 0, "photocopy", 0);
    }
}
