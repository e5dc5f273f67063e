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

/** Which components, which term, which charges: asks the version's tables, or its manifest where it has none. */
@Component("catalogueDecisions")
public class Decisions {

    /** Names of the tables that the product itself asks. */
    static final String COMPONENTS = "components";

    static final String TERM = "term";
    static final String FEE = "fee";

    private final Flows flows;
    private final Map<String, Set<String>> read = new ConcurrentHashMap<>();
    private final Map<String, Condition> parsed = new ConcurrentHashMap<>();

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
                facts.put(
                        fact.name(),
                        parsed.computeIfAbsent(fact.from(), Condition::parse).value(data));
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
        return has(version, COMPONENTS)
                ? components(version, ask(version, COMPONENTS, facts))
                : RequiredComponent.all(version.manifest());
    }

    /** Those that are certain already while the declaration is incomplete; none when that is too little to tell. */
    public List<RequiredComponent> componentsSoFar(ProcedureVersion version, Map<String, Object> facts) {
        return has(version, COMPONENTS)
                ? components(version, flows.evaluate(version.decisions().get(COMPONENTS), facts))
                : RequiredComponent.all(version.manifest());
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
     *     {@code CONFIRMATION}; a procedure without a table has its other clocks in the manifest
     * @param facts what the declaration says, with the day whose rules apply
     * @throws Rejection UNPROCESSABLE when no rule is in force that day
     */
    public TermRule term(ProcedureVersion version, String occasion, Map<String, Object> facts) {
        if (!has(version, TERM)) {
            return occasion.equals("RECEPTION")
                    ? version.manifest().term()
                    : version.manifest().clocks().get(occasion);
        }
        Map<String, Object> asked = new HashMap<>();
        Set<String> wanted = read(version.decisions().get(TERM));
        facts.forEach((name, value) -> {
            // what the table does not read would only make one question look like another
            if (wanted.contains(name)) {
                asked.put(name, value);
            }
        });
        asked.put("occasion", occasion);
        Map<String, Object> row = ask(version, TERM, asked).get(0);
        Object cutoff = row.get("cutoff");
        return new TermRule(
                ((Number) row.get("amount")).intValue(),
                (String) row.get("unit"),
                (String) row.get("policy"),
                cutoff == null ? null : LocalTime.parse(cutoff.toString()),
                null,
                null,
                null);
    }

    /**
     * What is to be paid; items of 0 đồng show what is free of charge.
     *
     * @throws Rejection UNPROCESSABLE when no rule is in force for these facts
     */
    public List<Charge> fee(ProcedureVersion version, Map<String, Object> facts) {
        return has(version, FEE)
                ? ask(version, FEE, facts).stream()
                        .map(row -> Charge.of(
                                version.manifest(),
                                (String) row.get("code"),
                                ((Number) row.get("unitAmount")).longValue(),
                                ((Number) row.get("quantity")).intValue()))
                        .toList()
                : Charge.all(version.manifest(), facts);
    }

    /**
     * What is added to an obligation that is met late.
     *
     * @param daysLate more than 0
     * @param paidOn the day whose rules apply
     * @return nothing when the procedure has no such rule
     */
    public Money late(ProcedureVersion version, Money unpaid, int daysLate, LocalDate paidOn) {
        LateCharge rule = version.manifest().lateCharge();
        if (rule == null) {
            return Money.ZERO;
        }
        Map<String, Object> row = ask(
                        version,
                        rule.decision(),
                        Map.of("unpaid", unpaid.vnd(), "daysLate", daysLate, "asOfDate", paidOn.toString()))
                .get(0);
        return new Money(((Number) row.get(rule.output())).longValue());
    }

    private static boolean has(ProcedureVersion version, String decision) {
        return version.decisions().containsKey(decision);
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
        if (!has(version, decision)) {
            return List.of();
        }
        Set<String> unusable = version.submissionForm().validate(draft, today).stream()
                .map(Violation::field)
                .collect(Collectors.toSet());
        Set<String> read = read(version.decisions().get(decision));
        return version.manifest().facts().stream()
                .filter(fact -> fact.from() != null && read.contains(fact.name()) && unusable.contains(fact.from()))
                .map(fact -> version.submissionForm().labelAt(fact.from()))
                .toList();
    }

    /** Whether what a decision needs to know is declared: not when a step of the office finds it out. */
    public boolean isDeclared(ProcedureVersion version, String decision) {
        Set<String> wanted = has(version, decision) ? read(version.decisions().get(decision)) : Set.of();
        boolean table = version.manifest().facts().stream()
                .noneMatch(fact -> fact.from() == null && isFound(fact) && wanted.contains(fact.name()));
        boolean plain =
                !decision.equals(FEE) || version.manifest().fees().stream().allMatch(fee -> fee.amountFrom() == null);
        return table && plain;
    }

    private static boolean isFound(Manifest.Fact fact) {
        return fact.setBy() != null && fact.setBy().stream().anyMatch(step -> step.startsWith("Task_"));
    }

    /** A deployed table never changes, so it is read once. */
    private Set<String> read(String table) {
        return read.computeIfAbsent(
                table, id -> TableReads.names(flows.decisionTable(id).getBytes(UTF_8)));
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
