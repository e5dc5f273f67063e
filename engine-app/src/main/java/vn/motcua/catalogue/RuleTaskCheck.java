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

/** Whether the steps of a model that ask a table can use what it answers, and hand on what somebody reads. */
final class RuleTaskCheck {

    private static final Set<String> COLLECTING = Set.of("COLLECT", "RULE ORDER", "OUTPUT ORDER");

    private static final Text ONE_COLUMN = new Text(
            "Kết quả singleEntry hoặc collectEntries chỉ dùng được với bảng có đúng một cột trả lời.",
            "A result singleEntry or collectEntries is for tables with exactly one answer column.");
    private static final Text ONE_ROW = new Text(
            "Bảng có thể trả lời nhiều dòng; kết quả phải là collectEntries.",
            "The table may answer with several rows; the result must be collectEntries.");
    private static final Text NO_FACT = new Text(
            "Kết quả phải vào một dữ kiện mà procedure.yaml khai báo với setBy là bước này.",
            "The result goes into a fact that procedure.yaml declares, with this step under setBy.");
    private static final Text NOT_SET = new Text(
            "Bước này không trả lời dữ kiện: bảng không có cột và bước không có tham số tên đó.",
            "This step does not set the fact: its table has no such column and it has no such parameter.");
    private static final Text UNKNOWN = new Text(
            "Biểu thức đọc một dữ kiện mà procedure.yaml không khai báo.",
            "The expression reads a fact that procedure.yaml does not declare.");
    private static final Text NO_COLUMN =
            new Text("Bảng không trả lời cột này.", "The table does not answer this column.");

    private final Manifest manifest;
    private final Map<String, Element> tables;
    private final Set<String> known;
    /** Columns of the answers that a fact holds with their names. */
    private final Map<String, Set<String>> columns = new HashMap<>();

    private final List<Fault> faults = new ArrayList<>();

    private RuleTaskCheck(Manifest manifest, Map<String, Element> tables, Set<String> given) {
        this.manifest = manifest;
        this.tables = tables;
        this.known = manifest.facts().stream().map(Manifest.Fact::name).collect(Collectors.toCollection(HashSet::new));
        known.addAll(given);
    }

    /**
     * Faults of a model.
     *
     * @param tables decisions of the bundle by their ids
     * @param given names of the facts that the product itself gives
     */
    static List<Fault> check(byte[] bpmn, Manifest manifest, Map<String, Element> tables, Set<String> given) {
        RuleTaskCheck check = new RuleTaskCheck(manifest, tables, given);
        List<Element> tasks = BundleModel.below(BundleModel.root(bpmn), "businessRuleTask").stream()
                .filter(task -> tables.containsKey(attribute(task, "decisionRef")))
                .toList();
        tasks.forEach(check::task);
        BundleModel.below(BundleModel.root(bpmn), "inputParameter").forEach(check::parameter);
        return check.faults;
    }

    private void task(Element task) {
        Element table = tables.get(attribute(task, "decisionRef"));
        Set<String> answers = BundleModel.below(table, "output").stream()
                .map(output -> output.getAttribute("name"))
                .collect(Collectors.toSet());
        String result = attribute(task, "mapDecisionResult");
        if (!result.equals("singleResult") && answers.size() != 1) {
            report(task, result, ONE_COLUMN);
        }
        boolean collects = BundleModel.below(table, "decisionTable").stream()
                .anyMatch(each -> COLLECTING.contains(each.getAttribute("hitPolicy")));
        // a table that collects, asked for one row, is for cases that never give two: a sum or a single rule
        boolean sums =
                BundleModel.below(table, "decisionTable").stream().anyMatch(each -> each.hasAttribute("aggregation"));
        if (result.equals("singleEntry") && collects && !sums) {
            report(task, result, ONE_ROW);
        }
        String variable = attribute(task, "resultVariable");
        if (result.equals("singleResult")) {
            columns.put(variable, answers);
        }
        facts(task, variable, answers);
    }

    private void facts(Element task, String variable, Set<String> answers) {
        String id = task.getAttribute("id");
        Set<String> set = new HashSet<>(answers);
        set.add(variable);
        BundleModel.below(task, "inputParameter").forEach(parameter -> set.add(parameter.getAttribute("name")));
        boolean declared = false;
        for (Manifest.Fact fact : manifest.facts()) {
            if (fact.setBy() != null && fact.setBy().contains(id)) {
                declared |= fact.name().equals(variable);
                if (!set.contains(fact.name())) {
                    report(task, fact.name(), NOT_SET);
                }
            }
        }
        if (!declared) {
            report(task, variable, NO_FACT);
        }
    }

    private void parameter(Element parameter) {
        Element task = (Element) parameter.getParentNode().getParentNode().getParentNode();
        if (!known.contains(parameter.getAttribute("name"))) {
            report(task, parameter.getAttribute("name"), UNKNOWN);
        }
        for (FactNames.Read read : FactNames.read(parameter.getTextContent())) {
            if (!known.contains(read.fact())) {
                report(task, read.fact(), UNKNOWN);
            } else if (read.entry() != null
                    && columns.containsKey(read.fact())
                    && !columns.get(read.fact()).contains(read.entry())) {
                report(task, read.fact() + "." + read.entry(), NO_COLUMN);
            }
        }
    }

    private static String attribute(Element element, String name) {
        return element.getAttributeNS(BundleModel.CAMUNDA, name);
    }

    private void report(Element element, String value, Text rule) {
        faults.add(new Fault(element.getAttribute("id"), value, rule));
    }
}
