package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import vn.motcua.shared.Text;

/** All that concerns the decision tables of a bundle: what they leave open, what they read, and who uses their answers. */
final class TablesCheck {

    /** What the product itself gives to gateways and tables beside the declared facts. */
    private static final Set<String> GIVEN = Set.of("channel", "asOfDate");

    /** What the block of reception decides for every procedure. */
    private static final Set<String> OF_RECEPTION = Set.of("receptionOutcome");

    private final Manifest manifest;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Element> decisions = new HashMap<>();

    private TablesCheck(Manifest manifest) {
        this.manifest = manifest;
    }

    /** Faults of the bundle; their places begin with the file. */
    static List<Fault> check(BundleFiles files, Manifest manifest) {
        TablesCheck check = new TablesCheck(manifest);
        files.only(path -> path.endsWith(".dmn")).forEach(check::file);
        if (check.faults.isEmpty()) {
            check.asked();
            files.only(path -> path.endsWith(".bpmn")).forEach(check::model);
        }
        return check.faults;
    }

    private void file(String path, byte[] dmn) {
        try {
            add(path, TableCheck.check(dmn, codesOfFacts()));
            add(path, TableReads.check(dmn, known(path)));
        } catch (IndexOutOfBoundsException e) {
            faults.add(new Fault(
                    path,
                    null,
                    new Text(
                            "Bảng có cột không có biểu thức, hoặc có quy tắc thiếu ô.",
                            "The table has a column without an expression, or a rule that lacks a cell.")));
        }
        BundleModel.below(BundleModel.root(dmn), "decision")
                .forEach(decision -> decisions.put(decision.getAttribute("id"), decision));
    }

    /** The tables that the product itself asks. */
    private void asked() {
        manifest.decisions().forEach((role, named) -> {
            if (decisions.containsKey(named.id())) {
                add(named.file(), TableAnswers.check(role, decisions.get(named.id()), manifest));
                if (role.equals(Decisions.TERM)) {
                    add(named.file(), WaitCheck.occasions(manifest, decisions.get(named.id())));
                }
            }
        });
    }

    private void model(String path, byte[] bpmn) {
        Manifest.DecisionFile term = manifest.decisions().get(Decisions.TERM);
        Set<String> known = known(path);
        known.addAll(OF_RECEPTION);
        add(path, RuleTaskCheck.check(bpmn, manifest, decisions, known));
        add(path, FlowCheck.check(bpmn, known, valuesOfFacts()));
        add(path, JoinCheck.check(bpmn));
        add(path, WaitCheck.check(bpmn, manifest, term == null ? null : decisions.get(term.id())));
    }

    private Set<String> known(String path) {
        Set<String> known = new HashSet<>(GIVEN);
        manifest.facts().forEach(fact -> known.add(fact.name()));
        manifest.decisions().forEach((role, named) -> {
            if (named.file().equals(path) && role.equals(Decisions.TERM)) {
                known.add("occasion");
            }
            if (named.file().equals(path)
                    && manifest.lateCharge() != null
                    && role.equals(manifest.lateCharge().decision())) {
                known.addAll(Set.of("unpaid", "daysLate"));
            }
        });
        return known;
    }

    private Map<String, Set<String>> valuesOfFacts() {
        return manifest.facts().stream()
                .filter(fact -> fact.values() != null)
                .collect(Collectors.toMap(
                        Manifest.Fact::name,
                        fact -> fact.values().stream().map(String::valueOf).collect(Collectors.toSet())));
    }

    /** The texts among them, as a table writes them. */
    private Map<String, Set<String>> codesOfFacts() {
        return manifest.facts().stream()
                .filter(fact -> fact.values() != null)
                .collect(Collectors.toMap(Manifest.Fact::name, fact -> fact.values().stream()
                        .filter(String.class::isInstance)
                        .map(value -> "\"" + value + "\"")
                        .collect(Collectors.toSet())));
    }

    private void add(String path, List<Fault> found) {
        found.forEach(fault -> faults.add(new Fault(path + "#" + fault.place(), fault.value(), fault.rule())));
    }
}
