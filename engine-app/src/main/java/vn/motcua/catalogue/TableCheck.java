package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.motcua.shared.Text;

/**
 * What a decision table leaves open and what it says twice. Compared are tables whose cells hold values and ranges; a cell
 * that only the engine can judge is compared by its text.
 *
 * <p>A gap is a case between others that no rule answers. Where the law has one, the decision says why in its extension
 * property {@code gaps}. Tables that collect rules have neither gaps nor overlaps.
 */
final class TableCheck {

    private static final Text OVERLAP = new Text(
            "Hai quy tắc của bảng UNIQUE cùng áp dụng cho một trường hợp; mỗi trường hợp chỉ được có một quy tắc.",
            "Two rules of a UNIQUE table apply to the same case; each case may have one rule only.");
    private static final Text GAP = new Text(
            "Không quy tắc nào áp dụng cho trường hợp này; nếu pháp luật không quy định, hãy nêu lý do trong thuộc tính"
                    + " gaps của bảng.",
            "No rule applies to this case; where the law has none, say why in the decision's property gaps.");

    private static final Text TOO_MANY = new Text(
            "Bảng có quá nhiều tổ hợp nên không so sánh hết được; hãy tách bảng, hoặc nêu lý do trong thuộc tính gaps của"
                    + " bảng.",
            "The table has more combinations than can be compared; split it, or say why in the decision's property gaps.");

    private static final Text TOO_LONG =
            new Text("Bảng không được quá 1.000 quy tắc; hãy tách bảng.", "A table has at most 1,000 rules; split it.");

    /** Cases of a table that are looked at; those of the tables that ship are some thousands at most. */
    private static final int MOST = 200_000;

    /** Rules of a table, each of which is compared with every other; the largest that ships has some dozens. */
    private static final int RULES = 1_000;

    private final Element decision;
    private final List<Element> rules;
    private final List<TableColumn> columns;
    private final Map<String, Set<String>> declared;
    private int looked;

    private TableCheck(Element decision, Element table, Map<String, Set<String>> declared) {
        this.decision = decision;
        this.declared = declared;
        this.rules = BundleModel.below(table, "rule");
        List<Element> inputs = BundleModel.below(table, "input");
        // more are refused without a look
        this.columns = IntStream.range(0, rules.size() > RULES ? 0 : inputs.size())
                .mapToObj(index -> column(inputs.get(index), index))
                .toList();
    }

    /** Faults of every table of a file, by what the table itself says. */
    static List<Fault> check(byte[] dmn) {
        return check(dmn, Map.of());
    }

    /**
     * Faults of every table of a file.
     *
     * @param declared codes that an input may have by the manifest: one that no rule names is a gap as well
     */
    static List<Fault> check(byte[] dmn, Map<String, Set<String>> declared) {
        return BundleModel.below(BundleModel.root(dmn), "decision").stream()
                .flatMap(decision -> BundleModel.below(decision, "decisionTable").stream()
                        .flatMap(table ->
                                new TableCheck(decision, table, declared).faults(table.getAttribute("hitPolicy"))))
                .toList();
    }

    private Stream<Fault> faults(String policy) {
        if (policy.equals("COLLECT") || policy.equals("RULE ORDER") || policy.equals("OUTPUT ORDER")) {
            return Stream.of();
        }
        if (rules.size() > RULES) {
            return Stream.of(new Fault(decision.getAttribute("id"), Integer.toString(rules.size()), TOO_LONG));
        }
        boolean unique = policy.isEmpty() || policy.equals("UNIQUE");
        return Stream.concat(unique ? overlaps() : Stream.of(), gap().stream());
    }

    private TableColumn column(Element input, int index) {
        Element expression = BundleModel.below(input, "inputExpression").get(0);
        return new TableColumn(
                expression.getTextContent().strip(),
                expression.getAttribute("typeRef"),
                rules.stream()
                        .map(rule -> BundleModel.below(rule, "inputEntry")
                                .get(index)
                                .getTextContent()
                                .strip())
                        .toList(),
                declared.getOrDefault(expression.getTextContent().strip(), Set.of()));
    }

    private Stream<Fault> overlaps() {
        return IntStream.range(0, rules.size()).boxed().flatMap(one -> IntStream.range(one + 1, rules.size())
                .filter(other -> columns.stream().allMatch(column -> column.meet(one, other)))
                .mapToObj(other -> new Fault(id(one), id(other), OVERLAP)));
    }

    private String id(int rule) {
        return rules.get(rule).getAttribute("id");
    }

    private Optional<Fault> gap() {
        boolean told = BundleModel.below(decision, "property").stream()
                .anyMatch(property -> property.getAttribute("name").equals("gaps")
                        && !property.getAttribute("value").isBlank());
        if (told || rules.isEmpty() || !columns.stream().allMatch(TableColumn::comparable)) {
            return Optional.empty();
        }
        List<Integer> all = IntStream.range(0, rules.size()).boxed().toList();
        Optional<List<String>> open = open(0, all, new ArrayList<>());
        if (looked > MOST) {
            return Optional.of(new Fault(decision.getAttribute("id"), null, TOO_MANY));
        }
        return open.map(names -> new Fault(decision.getAttribute("id"), String.join(", ", names), GAP));
    }

    /** The first case that none of these rules answers, as far as the columns from this one on tell. */
    private Optional<List<String>> open(int index, List<Integer> left, List<String> names) {
        if (++looked > MOST || left.stream().anyMatch(rule -> answersAll(rule, index))) {
            return Optional.empty();
        }
        if (index == columns.size()) {
            return left.isEmpty() ? Optional.of(names) : Optional.empty();
        }
        TableColumn column = columns.get(index);
        for (TableColumn.Cell cell : column.spoken()) {
            List<String> named = new ArrayList<>(names);
            named.add(column.expression() + " = " + cell.name());
            List<Integer> passing =
                    left.stream().filter(rule -> column.passes(rule, cell)).collect(Collectors.toList());
            Optional<List<String>> found = passing.isEmpty() ? Optional.of(named) : open(index + 1, passing, named);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean answersAll(int rule, int from) {
        return columns.subList(from, columns.size()).stream().allMatch(column -> column.letsEverythingThrough(rule));
    }
}
