package vn.motcua.processes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a page is written with. */
final class Markdown {

    private Markdown() {}

    /** A section with a table; nothing when the table would be empty. */
    static String section(String title, List<String> head, List<List<String>> rows) {
        return rows.isEmpty() ? "" : "## " + title + "\n\n" + table(head, rows) + "\n";
    }

    static String table(List<String> head, List<List<String>> rows) {
        return Stream.concat(
                        Stream.of(
                                line(head),
                                line(head.stream().map(cell -> "---").toList())),
                        rows.stream().map(Markdown::line))
                .collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    static String list(Stream<String> items) {
        return items.map(item -> "- " + item + "\n").collect(Collectors.joining());
    }

    static String link(String text, String to) {
        return "[" + text + "](" + to + ")";
    }

    static String code(String text) {
        return "`" + text + "`";
    }

    /** A name in both languages. */
    static String both(JsonNode text) {
        return both(text.path("vi").asString(), text.path("en").asString());
    }

    static String both(String vi, String en) {
        return en == null ? vi : vi + " / " + en;
    }

    /** Where a fact comes from, with its mark. */
    static String source(JsonNode fact) {
        return fact.path("source").asString() + " " + mark(fact);
    }

    static String mark(JsonNode fact) {
        return "[" + fact.path("mark").asString() + "]";
    }

    static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }
}
