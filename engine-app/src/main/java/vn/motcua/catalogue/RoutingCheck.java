package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.Violation;

/** An installation's own routing table must read what there is, answer what is asked, and leave nothing open. */
final class RoutingCheck {

    private static final Pattern CODE = Pattern.compile("\"(" + UnitCode.SHAPE + ")\"");

    private RoutingCheck() {}

    /** @throws Rejection invalid, with a violation for each fault of the file */
    static void check(RoutingTable table, byte[] dmn) {
        List<Violation> faults = new ArrayList<>();
        if (!BundleModel.ids(dmn, "decision").equals(Set.of(table.decision()))) {
            faults.add(new Violation(
                    table.file(),
                    String.join(", ", BundleModel.ids(dmn, "decision")),
                    new Text(
                            "Tệp phải có đúng một bảng, mã là %s.".formatted(table.decision()),
                            "The file must have exactly one decision, with the id %s.".formatted(table.decision()))));
        }
        Text known = new Text(
                "Bảng chỉ đọc được: %s.".formatted(listed(table.facts())),
                "The table can read: %s.".formatted(listed(table.facts())));
        TableReads.check(dmn, table.facts())
                .forEach(fault -> faults.add(new Violation(
                        table.file() + "#" + fault.place(),
                        fault.value(),
                        fault.rule().equals(TableReads.UNKNOWN) ? known : fault.rule())));
        Set<String> answers = BundleModel.below(BundleModel.root(dmn), "output").stream()
                .map(output -> output.getAttribute("name"))
                .collect(Collectors.toSet());
        if (!answers.equals(table.answers())) {
            faults.add(new Violation(
                    table.file(),
                    listed(answers),
                    new Text(
                            "Bảng phải trả lời đúng các cột: %s.".formatted(listed(table.answers())),
                            "The table must answer exactly: %s.".formatted(listed(table.answers())))));
        }
        faults.addAll(words(table, dmn));
        TableCheck.check(dmn)
                .forEach(fault ->
                        faults.add(new Violation(table.file() + "#" + fault.place(), fault.value(), fault.rule())));
        if (!faults.isEmpty()) {
            throw Rejection.invalid(faults);
        }
    }

    /** Answers that are one of a few words, or the code of a unit. */
    private static List<Violation> words(RoutingTable table, byte[] dmn) {
        return switch (table) {
            case COMPETENCE ->
                Stream.of(
                                words(table, dmn, "near", names(Routing.Near.values()), false),
                                words(table, dmn, "agency", Set.of(), true),
                                words(table, dmn, "known", Set.of("true", "false"), false))
                        .flatMap(List::stream)
                        .toList();
            case PRIORITY -> words(table, dmn, "priority", names(Priority.values()), false);
            case SHARING -> words(table, dmn, "sharing", Set.of("\"ROLE\"", "\"LEAST_LOADED\""), false);
            case SEAT ->
                Stream.of(
                                words(table, dmn, "unit", Set.of("\"RECEIVED\"", "\"COMPETENT\""), true),
                                words(table, dmn, "role", names(Role.values()), false))
                        .flatMap(List::stream)
                        .toList();
        };
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> "\"" + value.name() + "\"").collect(Collectors.toSet());
    }

    /** @param code whether the quoted code of a unit may stand there too */
    private static List<Violation> words(
            RoutingTable table, byte[] dmn, String output, Set<String> allowed, boolean code) {
        List<Element> outputs = BundleModel.below(BundleModel.root(dmn), "output");
        List<Violation> faults = new ArrayList<>();
        for (Element rule : BundleModel.below(BundleModel.root(dmn), "rule")) {
            List<Element> cells = BundleModel.below(rule, "outputEntry");
            for (int i = 0; i < Math.min(outputs.size(), cells.size()); i++) {
                String cell = cells.get(i).getTextContent().strip();
                boolean nothing = cell.isEmpty() || cell.equals("null");
                if (outputs.get(i).getAttribute("name").equals(output)
                        && !nothing
                        && !allowed.contains(cell)
                        && !(code && CODE.matcher(cell).matches())) {
                    faults.add(new Violation(
                            table.file() + "#" + rule.getAttribute("id"),
                            cell,
                            new Text(
                                    "Ô này là một trong: %s.".formatted(listed(allowed, code)),
                                    "This cell is one of: %s.".formatted(listed(allowed, code)))));
                }
            }
        }
        return faults;
    }

    private static String listed(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }

    private static String listed(Set<String> words, boolean code) {
        Set<String> all = new TreeSet<>(words);
        if (code) {
            all.add("\"H88.1\"");
        }
        return listed(all);
    }
}
