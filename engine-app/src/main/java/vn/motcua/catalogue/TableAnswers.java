package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import vn.motcua.shared.Text;

/** Whether the tables that the product itself asks (components, fee, term, what is added for lateness) answer in its words. */
final class TableAnswers {

    private static final Set<String> NUMBERS = Set.of("amount", "unitAmount", "quantity");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final Element table;
    private final List<String> names;
    private final List<Fault> faults = new ArrayList<>();

    private TableAnswers(Element decision) {
        this.table = decision;
        this.names = BundleModel.below(decision, "output").stream()
                .map(output -> output.getAttribute("name"))
                .toList();
    }

    /**
     * Faults of a table.
     *
     * @param role its name in the manifest; tables of other names are asked by the model and may answer what they like
     */
    static List<Fault> check(String role, Element decision, Manifest manifest) {
        TableAnswers check = new TableAnswers(decision);
        if (ProductTables.COLUMNS.containsKey(role)) {
            check.columns(ProductTables.COLUMNS.get(role));
        }
        switch (role) {
            case Decisions.COMPONENTS -> {
                check.policy(true);
                check.filled("component");
                check.quoted("component");
                check.words(
                        "component",
                        manifest.components().stream()
                                .map(Manifest.Component::code)
                                .collect(Collectors.toSet()));
            }
            case Decisions.FEE -> {
                check.policy(true);
                check.filled("code", "unitAmount", "quantity");
                check.quoted("code");
                check.words("code", manifest.fees().stream().map(FeeKind::code).collect(Collectors.toSet()));
            }
            case Decisions.TERM -> {
                check.policy(false);
                check.filled("amount", "unit", "policy");
                check.quoted("unit", "policy", "cutoff");
                check.words("unit", ProductTables.UNITS);
                check.words("policy", ProductTables.POLICIES);
                check.times();
            }
            default -> {
                // nobody but the model asks it
            }
        }
        if (manifest.lateCharge() != null && role.equals(manifest.lateCharge().decision())) {
            check.late(manifest.lateCharge().output());
        }
        return check.faults;
    }

    /** Of the rows of a table some are added up or listed, of the others exactly one counts. */
    private void policy(boolean lists) {
        for (Element each : BundleModel.below(table, "decisionTable")) {
            String policy = each.getAttribute("hitPolicy");
            boolean collects = Set.of("COLLECT", "RULE ORDER", "OUTPUT ORDER").contains(policy);
            if (collects != lists || each.hasAttribute("aggregation")) {
                report(
                        table,
                        policy.isEmpty() ? "UNIQUE" : policy,
                        lists ? "Bảng này phải là COLLECT, không gộp." : "Bảng này chỉ được trả lời một dòng.",
                        lists
                                ? "This table must be COLLECT, without aggregation."
                                : "This table may answer with one row only.");
            }
        }
    }

    /** What is left empty is no answer: the product would meet nothing where it needs a number or a word. */
    private void filled(String... columns) {
        for (String column : columns) {
            cells(column).forEach((rule, cell) -> {
                if (cell.isEmpty() || cell.equals("-") || cell.equals("null")) {
                    report(
                            rule,
                            cell.isEmpty() ? null : cell,
                            "Ô của cột " + column + " không được để trống.",
                            "A cell of the column " + column + " must not be empty.");
                } else if (cell.matches("-\\d+(\\.\\d+)?|\\d+\\.\\d+")
                        || (NUMBERS.contains(column) && cell.startsWith("\""))) {
                    report(
                            rule,
                            cell,
                            "Ô của cột " + column + " là số nguyên, không âm.",
                            "A cell of the column " + column + " is a whole number, not below zero.");
                }
            });
        }
    }

    /** Words of a column stand in quotes: what a fact holds nobody has checked. */
    private void quoted(String... columns) {
        for (String column : columns) {
            cells(column).forEach((rule, cell) -> {
                if (!cell.isEmpty() && !cell.equals("-") && !cell.equals("null") && !cell.matches("\"[^\"]*\"")) {
                    report(
                            rule,
                            cell,
                            "Ô của cột " + column + " là một mã trong dấu ngoặc kép.",
                            "A cell of the column " + column + " is one code in quotes.");
                }
            });
        }
    }

    private void columns(List<ProductTables.Column> columns) {
        List<String> right = columns.stream().map(ProductTables.Column::name).toList();
        if (!Set.copyOf(right).equals(Set.copyOf(names))) {
            String listed = String.join(", ", right);
            report(
                    table,
                    String.join(", ", names),
                    "Bảng phải trả lời đúng các cột: " + listed + ".",
                    "The table must answer exactly: " + listed + ".");
        }
        for (Element output : BundleModel.below(table, "output")) {
            columns.stream()
                    .filter(column -> column.name().equals(output.getAttribute("name"))
                            && !column.types().contains(output.getAttribute("typeRef")))
                    .forEach(column -> type(output, column));
        }
    }

    private void type(Element output, ProductTables.Column column) {
        String listed = String.join(", ", new TreeSet<>(column.types()));
        report(
                output,
                output.getAttribute("typeRef"),
                "Kiểu của cột " + column.name() + " là: " + listed + ".",
                "The type of the column " + column.name() + " is: " + listed + ".");
    }

    private void late(String output) {
        if (!names.contains(output)) {
            report(
                    table,
                    String.join(", ", names),
                    "Bảng phải có cột " + output + " mà lateCharge nêu.",
                    "The table needs the column " + output + " that lateCharge names.");
        }
    }

    private void words(String column, Set<String> allowed) {
        String listed = String.join(", ", new TreeSet<>(allowed));
        cells(column).forEach((rule, cell) -> QUOTED.matcher(cell)
                .results()
                .filter(word -> !allowed.contains(word.group(1)))
                .forEach(word -> report(
                        rule,
                        word.group(1),
                        "Ô của cột " + column + " là một trong: " + listed + ".",
                        "A cell of the column " + column + " is one of: " + listed + ".")));
    }

    private void times() {
        cells("cutoff").forEach((rule, cell) -> QUOTED.matcher(cell)
                .results()
                .filter(word -> !TIME.matcher(word.group(1)).matches())
                .forEach(word -> report(
                        rule, word.group(1), "Giờ cắt có dạng \"15:00\".", "The cut-off has the shape \"15:00\".")));
    }

    /** The texts of a column by their rules. */
    private Map<Element, String> cells(String column) {
        int index = names.indexOf(column);
        Map<Element, String> cells = new LinkedHashMap<>();
        for (Element rule : BundleModel.below(table, "rule")) {
            List<Element> entries = BundleModel.below(rule, "outputEntry");
            if (index >= 0 && index < entries.size()) {
                cells.put(rule, entries.get(index).getTextContent().strip());
            }
        }
        return cells;
    }

    private void report(Element element, String value, String vi, String en) {
        faults.add(new Fault(element.getAttribute("id"), value, new Text(vi, en)));
    }
}
