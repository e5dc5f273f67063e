package vn.motcua.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Flows;
import vn.motcua.shared.Money;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** Asks the decision tables of a version: which components, which term, which charges. */
@Component("catalogueDecisions")
public class Decisions {

    private final Flows flows;
    private final Map<String, Set<String>> read = new ConcurrentHashMap<>();

    Decisions(Flows flows) {
        this.flows = flows;
    }

    /**
     * The facts of a dossier that tables and gateways read: those that the manifest derives from the declaration, the
     * channel, and the reference date of the rules.
     *
     * @param data the declaration, also an incomplete one; what is missing is null
     * @param asOf day whose rules apply: the day of reception
     */
    public Map<String, Object> facts(ProcedureVersion version, Map<String, ?> data, String channel, LocalDate asOf) {
        Map<String, Object> facts = new HashMap<>();
        for (Manifest.Fact fact : version.manifest().facts()) {
            if (fact.from() != null) {
                facts.put(fact.name(), Condition.parse(fact.from()).value(data));
            }
        }
        facts.put("channel", channel);
        facts.put("asOfDate", asOf.toString());
        return facts;
    }

    /**
     * The components that this dossier needs, in the order of the manifest.
     *
     * @throws Rejection UNPROCESSABLE when no rule is in force for these facts
     */
    public List<RequiredComponent> components(ProcedureVersion version, Map<String, Object> facts) {
        return components(version, ask(version, "components", facts));
    }

    /** Those that are certain already while the declaration is incomplete; none when that is too little to tell. */
    public List<RequiredComponent> componentsSoFar(ProcedureVersion version, Map<String, Object> facts) {
        return components(version, flows.evaluate(version.decisions().get("components"), facts));
    }

    private static List<RequiredComponent> components(ProcedureVersion version, List<Map<String, Object>> rows) {
        List<String> order = version.manifest().components().stream()
                .map(Manifest.Component::code)
                .toList();
        return rows.stream()
                .map(row -> RequiredComponent.of(version.manifest(), row))
                .sorted((a, b) -> Integer.compare(order.indexOf(a.code()), order.indexOf(b.code())))
                .toList();
    }

    /**
     * A time limit.
     *
     * @param occasion {@code RECEPTION} for the term itself, or what adds to it: {@code VERIFICATION},
     *     {@code CONFIRMATION}
     * @throws Rejection UNPROCESSABLE when no rule is in force that day
     */
    public TermRule term(ProcedureVersion version, String occasion, LocalDate asOf) {
        Map<String, Object> row = ask(version, "term", Map.of("occasion", occasion, "asOfDate", asOf.toString()))
                .get(0);
        Object cutoff = row.get("cutoff");
        return new TermRule(
                ((Number) row.get("amount")).intValue(),
                (String) row.get("unit"),
                (String) row.get("policy"),
                cutoff == null ? null : LocalTime.parse(cutoff.toString()),
                null,
                null);
    }

    /**
     * What is to be paid; items of 0 đồng show what is free of charge.
     *
     * @throws Rejection UNPROCESSABLE when no rule is in force for these facts
     */
    public List<Charge> fee(ProcedureVersion version, Map<String, Object> facts) {
        return ask(version, "fee", facts).stream()
                .map(row -> {
                    String code = (String) row.get("code");
                    int quantity = ((Number) row.get("quantity")).intValue();
                    Money each = new Money(((Number) row.get("unitAmount")).longValue());
                    Text name = version.manifest()
                            .fee(code)
                            .map(Manifest.FeeKind::name)
                            .orElse(Text.same(code));
                    return new Charge(code, name, each, quantity, each.times(quantity));
                })
                .toList();
    }

    /**
     * Labels of the declaration's fields that a table reads and that cannot be used yet: required ones that are empty,
     * and wrong ones. Empty when the answer of the table is the final one.
     *
     * @param decision short name, {@code components} or {@code fee}
     * @param draft the declaration as far as it is typed
     * @param today for what must not lie in the future
     */
    public List<Text> missing(ProcedureVersion version, String decision, Map<String, ?> draft, LocalDate today) {
        Set<String> unusable = version.submissionForm().validate(draft, today).stream()
                .map(Violation::field)
                .collect(Collectors.toSet());
        Set<String> read = read(version.decisions().get(decision));
        return version.manifest().facts().stream()
                .filter(fact -> fact.from() != null && read.contains(fact.name()) && unusable.contains(fact.from()))
                .map(fact -> version.submissionForm().labelAt(fact.from()))
                .toList();
    }

    /** A deployed table never changes, so it is read once. */
    private Set<String> read(String table) {
        return read.computeIfAbsent(
                table, id -> BundleModel.inputs(flows.decisionTable(id).getBytes(UTF_8)));
    }

    private List<Map<String, Object>> ask(ProcedureVersion version, String decision, Map<String, Object> inputs) {
        List<Map<String, Object>> rows = flows.evaluate(version.decisions().get(decision), inputs);
        if (rows.isEmpty()) {
            throw new Rejection(
                    Rejection.Kind.UNPROCESSABLE,
                    "no-rule-in-force",
                    new Text(
                            "Không có quy định nào trong bảng quyết định áp dụng cho trường hợp và ngày này.",
                            "No rule of the decision table applies to this case on this day."),
                    List.of());
        }
        return rows;
    }
}
