package vn.motcua.processes;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A decision table as it is written.
 *
 * @param note what it says of itself, doubts among it
 */
record TableFile(
        String id, String hitPolicy, String note, List<Column> inputs, List<Column> outputs, List<Rule> rules) {

    private static final Set<String> ANYTHING = Set.of("", "-", "not(null)", "? != null");

    /** A column by its name in the table and its English label. */
    record Column(String name, String label) {}

    /** One row: the cells before and after the arrow, and the ground that it cites. */
    record Rule(String id, List<String> conditions, List<String> results, String note) {}

    static TableFile of(byte[] dmn) {
        try {
            Element decision = (Element) DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(dmn))
                    .getElementsByTagName("decision")
                    .item(0);
            Element table = child(decision, "decisionTable");
            return new TableFile(
                    decision.getAttribute("id"),
                    table.getAttribute("hitPolicy"),
                    text(decision, "description"),
                    children(table, "input").map(TableFile::column).toList(),
                    children(table, "output").map(TableFile::column).toList(),
                    children(table, "rule").map(TableFile::rule).toList());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What must hold for a rule, in its own words and dates; cells that take everything are left out. */
    String conditions(Rule rule) {
        String said = IntStream.range(0, inputs.size())
                .filter(index -> !ANYTHING.contains(rule.conditions().get(index)))
                .mapToObj(index -> inputs.get(index).label() + " "
                        + Markdown.code(plain(rule.conditions().get(index))))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "always" : said;
    }

    /** The text of a cell without what FEEL needs around a date or a word. */
    static String plain(String cell) {
        return cell.replaceAll("date\\(\"([^\"]+)\"\\)", "$1")
                .replaceAll("\"([^\"]*)\"", "$1")
                .replaceAll(",\\s*", ", ");
    }

    /** A result of a rule as a plain text, empty when the table has no such column. */
    String result(Rule rule, String output) {
        return IntStream.range(0, outputs.size())
                .filter(index -> outputs.get(index).name().equals(output))
                .mapToObj(index -> plain(rule.results().get(index)))
                .filter(text -> !text.equals("null"))
                .findFirst()
                .orElse("");
    }

    private static Column column(Element column) {
        String label = column.getAttribute("label");
        var properties = column.getElementsByTagName("camunda:property");
        for (int i = 0; i < properties.getLength(); i++) {
            Element property = (Element) properties.item(i);
            label = property.getAttribute("name").equals("label.en") ? property.getAttribute("value") : label;
        }
        return new Column(column.getAttribute("name"), label);
    }

    private static Rule rule(Element rule) {
        return new Rule(
                rule.getAttribute("id"),
                children(rule, "inputEntry").map(cell -> text(cell, "text")).toList(),
                children(rule, "outputEntry").map(cell -> text(cell, "text")).toList(),
                text(rule, "description"));
    }

    private static String text(Element of, String name) {
        return children(of, name)
                .findFirst()
                .map(Node::getTextContent)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .orElse("");
    }

    private static Element child(Element of, String name) {
        return children(of, name).findFirst().orElseThrow();
    }

    private static Stream<Element> children(Element of, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found.stream();
    }
}
