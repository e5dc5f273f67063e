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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.motcua.shared.Text;

/**
 * Whether a parallel join can wait for something that never comes: a choice before it, by a gateway or by an event that
 * interrupts a step, of which one way leads past an entry that only the choice leads to, while another entry waits.
 *
 * <p>Only the lines are looked at, no conditions; an event subprocess that ends the whole is not taken into account, and a
 * merge that is passed twice is not looked for.
 */
final class JoinCheck {

    private static final Text WAITS = new Text(
            "Cổng hợp song song chờ mọi nhánh vào, nhưng theo hướng này có nhánh không bao giờ tới: hồ sơ sẽ đứng mãi ở đây.",
            "The parallel join waits for each of its entries, but this way leads past one of them: the dossier would stand still here.");

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    /** From a node to the flows that leave it and the events at it, and from a flow to its node. */
    private final Map<String, List<String>> onward = new LinkedHashMap<>();

    private JoinCheck(Element root) {
        BundleModel.below(root, "*").stream()
                .filter(element -> element.hasAttribute("id"))
                .forEach(element -> nodes.put(element.getAttribute("id"), element));
        for (Element flow : BundleModel.below(root, "sequenceFlow")) {
            line(flow.getAttribute("sourceRef"), flow.getAttribute("id"));
            line(flow.getAttribute("id"), flow.getAttribute("targetRef"));
        }
        for (Element event : BundleModel.below(root, "boundaryEvent")) {
            line(event.getAttribute("attachedToRef"), event.getAttribute("id"));
        }
    }

    /** Faults of a model, each at the join, with the way that leads past it. */
    static List<Fault> check(byte[] bpmn) {
        JoinCheck check = new JoinCheck(BundleModel.root(bpmn));
        return check.nodes.values().stream()
                .filter(node -> node.getLocalName().equals("parallelGateway"))
                .flatMap(join ->
                        check.nodes.keySet().stream().flatMap(choice -> check.past(choice, join.getAttribute("id"))))
                .toList();
    }

    private Stream<Fault> past(String choice, String join) {
        List<String> ways = ways(choice);
        List<String> entries = onward.entrySet().stream()
                .filter(line -> line.getValue().contains(join))
                .map(Map.Entry::getKey)
                .toList();
        if (ways.size() < 2 || entries.size() < 2) {
            return Stream.of();
        }
        Set<String> otherwise = walk(starts(), Set.of(choice));
        Set<String> owed =
                entries.stream().filter(entry -> !otherwise.contains(entry)).collect(Collectors.toSet());
        return ways.stream()
                .filter(way -> leaves(walk(List.of(way), Set.of(choice, join)), choice, owed, entries.size()))
                .map(way -> new Fault(join, way, WAITS));
    }

    /** Whether what this way reaches leaves an entry without its token while another one waits. */
    private boolean leaves(Set<String> reached, String choice, Set<String> owed, int entries) {
        long served = owed.stream().filter(reached::contains).count();
        boolean nobodyWaits = served == 0 && owed.size() == entries;
        return served < owed.size() && !nobodyWaits && !reached.contains(choice) && !endsAll(reached);
    }

    private boolean endsAll(Set<String> reached) {
        return reached.stream()
                .map(nodes::get)
                .filter(node -> node.getLocalName().equals("endEvent"))
                .anyMatch(end -> Stream.of("terminate", "error", "cancel")
                        .anyMatch(kind -> !BundleModel.below(end, kind + "EventDefinition")
                                .isEmpty()));
    }

    /** The ways of which a node takes exactly one; of what takes all of its flows there is only one. */
    private List<String> ways(String id) {
        List<String> all = onward.getOrDefault(id, List.of());
        String kind = nodes.get(id).getLocalName();
        if (kind.equals("exclusiveGateway") || kind.equals("eventBasedGateway")) {
            return all;
        }
        List<String> ways =
                new ArrayList<>(all.stream().filter(this::interrupts).toList());
        if (!ways.isEmpty()) {
            all.stream()
                    .filter(way -> nodes.get(way).getLocalName().equals("sequenceFlow"))
                    .findFirst()
                    .ifPresent(ways::add);
        }
        return ways;
    }

    private boolean interrupts(String id) {
        Element event = nodes.get(id);
        return event.getLocalName().equals("boundaryEvent")
                && !event.getAttribute("cancelActivity").equals("false");
    }

    private Set<String> starts() {
        return nodes.entrySet().stream()
                .filter(node -> node.getValue().getLocalName().equals("startEvent"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void line(String from, String to) {
        onward.computeIfAbsent(from, any -> new ArrayList<>()).add(to);
    }

    /** All that is reached; what stands at {@code last} is reached itself but not passed. */
    private Set<String> walk(Collection<String> from, Set<String> last) {
        Set<String> seen = new HashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String at = open.pop();
            for (String next : last.contains(at) ? List.<String>of() : onward.getOrDefault(at, List.of())) {
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return seen;
    }
}
