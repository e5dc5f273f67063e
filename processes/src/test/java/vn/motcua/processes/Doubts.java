package vn.motcua.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What of a procedure must be looked up before one relies on it: facts of medium or low confidence, and those that say
 * of themselves that nobody has compared them with the law.
 *
 * @param facts of the manifest and the tables
 * @param proposals how many facts of each part of the manifest are our proposal
 */
record Doubts(List<Fact> facts, Map<String, Integer> proposals) {

    private static final Pattern UNCHECKED = Pattern.compile("chưa đối chiếu|chưa rõ");
    private static final Pattern WEAK = Pattern.compile("K-[lm]");

    /** A doubtful fact, where it stands, and why it is doubted. */
    record Fact(String where, String what, String why) {}

    static Doubts of(JsonNode manifest, Stream<TableFile> tables) {
        Doubts doubts = new Doubts(new ArrayList<>(), new TreeMap<>());
        manifest.properties().forEach(part -> doubts.read(part.getKey(), part.getKey(), part.getValue()));
        tables.forEach(doubts::read);
        return doubts;
    }

    /** In few words: {@code 1 K-l, 3 unchecked}. */
    String summary() {
        Map<String, Long> counted =
                facts.stream().collect(Collectors.groupingBy(Fact::why, TreeMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private void read(String part, String where, JsonNode node) {
        if (node.has("mark")) {
            String mark = node.path("mark").asString();
            add(where, node.path("source").asString(), mark);
            if (mark.equals("D")) {
                proposals.merge(part, 1, Integer::sum);
            }
        } else if (node.isArray()) {
            node.values().forEach(entry -> read(part, where + name(entry), entry));
        } else if (node.isObject()) {
            node.properties().forEach(entry -> read(part, where + " " + entry.getKey(), entry.getValue()));
        }
    }

    private static String name(JsonNode entry) {
        String code = entry.path("code").asString(entry.path("id").asString(""));
        String text = entry.path("text").isString() ? entry.path("text").asString() : "";
        return code.isEmpty() ? text.isEmpty() ? "" : ": " + text : " " + Markdown.code(code);
    }

    private void read(TableFile table) {
        String where = "table " + Markdown.code(table.id());
        add(where, table.note(), table.note());
        for (TableFile.Rule rule : table.rules()) {
            add(where + ", rule " + Markdown.code(rule.id()), rule.note(), rule.note());
            if (rule.note().contains("[D]")) {
                proposals.merge("rules of tables", 1, Integer::sum);
            }
        }
    }

    private void add(String where, String what, String marks) {
        var weak = WEAK.matcher(marks);
        if (weak.find()) {
            facts.add(new Fact(where, what, weak.group()));
        } else if (UNCHECKED.matcher(what).find()) {
            facts.add(new Fact(where, what, "unchecked"));
        }
    }
}
