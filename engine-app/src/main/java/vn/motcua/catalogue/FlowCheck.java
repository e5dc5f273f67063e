package vn.motcua.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import vn.motcua.shared.Text;

/** Whether a dossier can go everywhere in a model and come to an end from everywhere, and whether every split decides. */
final class FlowCheck {

    private static final Pattern CONDITION = Pattern.compile("\\$\\{\\s*(\\w+)\\s*==\\s*('([^']*)'|true|false)\\s*}");
    private static final Pattern NODE = Pattern.compile(
            ".*[tT]ask|.*Gateway|startEvent|endEvent|intermediate(Catch|Throw)Event|boundaryEvent|subProcess|callActivity");

    private static final Text UNDECIDED = new Text(
            "Cổng rẽ nhánh phải có nhánh mặc định, hoặc các điều kiện so sánh một dữ kiện với mọi giá trị của nó.",
            "A split needs a default flow, or conditions that compare one fact with each of its values.");
    private static final Text BARE = new Text(
            "Nhánh ra khỏi cổng rẽ phải có điều kiện; nhánh mặc định thì không được có.",
            "A flow that leaves a split needs a condition; the default flow must have none.");
    private static final Text VALUE = new Text(
            "Điều kiện dùng một giá trị mà procedure.yaml không khai báo cho dữ kiện này.",
            "The condition uses a value that procedure.yaml does not declare for this fact.");
    private static final Text FACT = new Text(
            "Điều kiện đọc một dữ kiện mà procedure.yaml không khai báo.",
            "The condition reads a fact that procedure.yaml does not declare.");
    private static final Text ELSEWHERE = new Text(
            "Điều kiện chỉ đặt ở nhánh ra khỏi cổng rẽ có từ hai nhánh trở lên.",
            "A condition stands only at a flow that leaves a split with two flows or more.");
    private static final Text NO_WAY_IN =
            new Text("Không có đường đi từ lúc bắt đầu tới nút này.", "No way leads from the start to this node.");
    private static final Text NO_WAY_OUT =
            new Text("Từ nút này không tới được kết thúc nào.", "No end can be reached from this node.");

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final List<Element> flows;
    private final Set<String> known;
    private final Map<String, Set<String>> values;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * A check.
     *
     * @param known facts that a condition may read
     * @param values of each fact, as texts; facts that are open have none
     */
    private FlowCheck(Element root, Set<String> known, Map<String, Set<String>> values) {
        this.known = known;
        this.values = values;
        this.flows = BundleModel.below(root, "sequenceFlow");
        BundleModel.below(root, "*").stream()
                .filter(element -> NODE.matcher(element.getLocalName()).matches())
                .forEach(element -> nodes.put(element.getAttribute("id"), element));
    }

    /** Faults of a model. */
    static List<Fault> check(byte[] bpmn, Set<String> known, Map<String, Set<String>> values) {
        FlowCheck check = new FlowCheck(BundleModel.root(bpmn), known, values);
        check.nodes.values().stream()
                .filter(node -> node.getLocalName().matches("(exclusive|inclusive)Gateway"))
                .forEach(check::split);
        check.flows.stream().filter(check::decidesNothing).forEach(flow -> check.report(flow, null, ELSEWHERE));
        check.ways();
        return check.faults;
    }

    private void split(Element gateway) {
        List<Element> out = flows.stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(gateway.getAttribute("id")))
                .toList();
        if (out.size() < 2) {
            return;
        }
        String otherwise = gateway.getAttribute("default");
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        for (Element flow : out) {
            String condition = BundleModel.below(flow, "conditionExpression").stream()
                    .map(expression -> expression.getTextContent().strip())
                    .collect(Collectors.joining());
            boolean last = flow.getAttribute("id").equals(otherwise);
            if (condition.isEmpty() != last) {
                report(flow, condition.isEmpty() ? null : condition, BARE);
            } else if (!last) {
                compared(flow, condition, asked);
            }
        }
        boolean exhaustive = asked.size() == 1
                && asked.entrySet().stream()
                        .allMatch(fact -> fact.getValue().equals(values.getOrDefault(fact.getKey(), Set.of())));
        if (otherwise.isEmpty() && !exhaustive) {
            report(gateway, String.join(", ", asked.keySet()), UNDECIDED);
        }
    }

    /** A condition elsewhere than at a split: the dossier would stop where it does not hold. */
    private boolean decidesNothing(Element flow) {
        Element source = nodes.get(flow.getAttribute("sourceRef"));
        boolean split = source != null && source.getLocalName().matches("(exclusive|inclusive)Gateway");
        return !BundleModel.below(flow, "conditionExpression").isEmpty()
                && !(split
                        && flows.stream()
                                        .filter(other ->
                                                other.getAttribute("sourceRef").equals(flow.getAttribute("sourceRef")))
                                        .count()
                                > 1);
    }

    private void compared(Element flow, String condition, Map<String, Set<String>> asked) {
        FactNames.read(condition).stream()
                .map(FactNames.Read::fact)
                .distinct()
                .filter(name -> !known.contains(name))
                .forEach(name -> report(flow, name, FACT));
        Matcher comparison = CONDITION.matcher(condition);
        if (!comparison.matches()) {
            asked.computeIfAbsent(condition, any -> new HashSet<>());
            return;
        }
        String fact = comparison.group(1);
        String value = comparison.group(3) == null ? comparison.group(2) : comparison.group(3);
        asked.computeIfAbsent(fact, any -> new HashSet<>()).add(value);
        Set<String> declared = values.getOrDefault(fact, Set.of());
        if (!declared.isEmpty() && !declared.contains(value)) {
            report(flow, value, VALUE);
        }
    }

    private void ways() {
        Map<String, List<String>> onward = new LinkedHashMap<>();
        Map<String, List<String>> back = new LinkedHashMap<>();
        flows.forEach(flow -> join(onward, back, flow.getAttribute("sourceRef"), flow.getAttribute("targetRef")));
        nodes.values().stream()
                .filter(node -> node.getLocalName().equals("boundaryEvent"))
                .forEach(node -> join(onward, back, node.getAttribute("attachedToRef"), node.getAttribute("id")));
        Set<String> reached = walk(onward, ids(this::begins));
        Set<String> ending = walk(back, ids(node -> node.getLocalName().equals("endEvent")));
        nodes.forEach((id, node) -> {
            if (!reached.contains(id)) {
                report(node, null, NO_WAY_IN);
            } else if (!ending.contains(id) && !hearsByItself(node)) {
                report(node, null, NO_WAY_OUT);
            }
        });
    }

    private boolean begins(Element node) {
        return node.getLocalName().equals("startEvent") || hearsByItself(node);
    }

    /** An event subprocess: nothing leads to it and it leads nowhere; what is inside has its own start and ends. */
    private static boolean hearsByItself(Element node) {
        return node.getAttribute("triggeredByEvent").equals("true");
    }

    private Set<String> ids(Predicate<Element> kind) {
        return nodes.entrySet().stream()
                .filter(node -> kind.test(node.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static void join(Map<String, List<String>> onward, Map<String, List<String>> back, String from, String to) {
        onward.computeIfAbsent(from, any -> new ArrayList<>()).add(to);
        back.computeIfAbsent(to, any -> new ArrayList<>()).add(from);
    }

    private static Set<String> walk(Map<String, List<String>> lines, Collection<String> from) {
        Set<String> seen = new HashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (String next : lines.getOrDefault(open.pop(), List.of())) {
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return seen;
    }

    private void report(Element element, String value, Text rule) {
        faults.add(new Fault(element.getAttribute("id"), value, rule));
    }
}
