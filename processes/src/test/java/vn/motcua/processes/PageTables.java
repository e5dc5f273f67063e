package vn.motcua.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The sections of a page that are lists of the manifest's facts. */
record PageTables(JsonNode manifest) {

    String components() {
        return Markdown.section(
                "Components",
                List.of("Code", "Paper", "How", "Source"),
                rows(
                        "components",
                        part -> Markdown.row(
                                code(part),
                                Markdown.both(part.path("name")),
                                part.path("kind").asString().equals("SUBMIT") ? "handed in" : "shown",
                                Markdown.source(part))));
    }

    String fees() {
        if (manifest.path("fees").isEmpty()) {
            return "## Fees\n\nNone.\n\n";
        }
        return Markdown.section(
                "Fees",
                List.of("Code", "Name", "Kind", "Amount", "Source"),
                rows(
                        "fees",
                        fee -> Markdown.row(
                                code(fee),
                                Markdown.both(fee.path("name")),
                                PageWords.of(fee.path("kind").asString()),
                                amount(fee),
                                Markdown.source(fee))));
    }

    private String amount(JsonNode fee) {
        String found = fee.path("amountFrom").asString("");
        String late = manifest.path("lateCharge").path("fee").asString("");
        if (!found.isEmpty()) {
            return "the fact " + Markdown.code(found);
        }
        if (fee.has("amount")) {
            return String.format(Locale.ROOT, "%,d VND", fee.path("amount").asLong());
        }
        return late.equals(fee.path("code").asString())
                ? "by table "
                        + Markdown.code(
                                manifest.path("lateCharge").path("decision").asString()) + ", when late"
                : manifest.path("decisions").has("fee") ? "by table" : "not known";
    }

    String exemptions() {
        return Markdown.section(
                "Exemptions",
                List.of("Code", "Whom", "Source"),
                rows(
                        "exemptions",
                        one -> Markdown.row(code(one), Markdown.both(one.path("text")), Markdown.source(one))));
    }

    String results() {
        return Markdown.section(
                "Results",
                List.of("Code", "Name", "Outcome", "Source"),
                rows(
                        "resultKinds",
                        kind -> Markdown.row(
                                code(kind),
                                Markdown.both(kind.path("name")),
                                PageWords.of(kind.path("outcome").asString()),
                                Markdown.source(kind))));
    }

    String legalBasis() {
        return "## Legal basis\n\n"
                + Markdown.list(manifest.path("legalBasis").values().stream()
                        .map(text -> text.path("text").asString() + " " + Markdown.mark(text)))
                + "\n";
    }

    /** Everything that is counted in time or in times. */
    String clocks() {
        List<List<String>> rows = new ArrayList<>();
        manifest.path("clocks")
                .properties()
                .forEach(clock -> rows.add(Markdown.row(
                        Markdown.code(clock.getKey()),
                        PageWords.duration(clock.getValue()),
                        clock.getValue().has("from") ? "the fact " + code(clock.getValue(), "from") : "its start",
                        Markdown.source(clock.getValue()))));
        JsonNode supplement = manifest.path("supplementDeadline");
        rows.add(Markdown.row(
                "Supplement", PageWords.duration(supplement), "the request (form 02)", Markdown.source(supplement)));
        JsonNode notice = manifest.path("notice");
        if (notice.has("date")) {
            rows.add(Markdown.row(
                    "Notice",
                    "by table, occasion `NOTICE`",
                    "back from " + code(notice, "date"),
                    Markdown.source(notice)));
        }
        manifest.path("limits")
                .properties()
                .forEach(limit -> rows.add(Markdown.row(
                        "Number of " + limit.getKey(),
                        "at most " + limit.getValue().path("value").asString(),
                        "",
                        Markdown.source(limit.getValue()))));
        return Markdown.section("Clocks and limits", List.of("Clock", "How long", "Counts from", "Source"), rows);
    }

    /** Of an interlinked group: who does what, by which clock. */
    String parts() {
        return manifest.path("parts").isEmpty()
                ? ""
                : Markdown.section(
                        "Parts",
                        List.of(
                                "Part",
                                "Name",
                                "Done by",
                                "After",
                                "Normal term",
                                "Within the common term",
                                "Result",
                                "Source"),
                        rows(
                                "parts",
                                part -> Markdown.row(
                                        code(part, "id"),
                                        Markdown.both(part.path("name")),
                                        PageWords.level(part.path("agencyLevel").asString()),
                                        part.has("after") ? code(part, "after") : "",
                                        PageWords.duration(part.path("term")),
                                        part.path("withinTerm").asBoolean(true) ? "yes" : "no",
                                        code(part, "resultKind"),
                                        Markdown.source(part))));
    }

    static String doubts(Doubts doubts) {
        String proposals = doubts.proposals().entrySet().stream()
                .map(part -> part.getValue() + " of `" + part.getKey() + "`")
                .collect(Collectors.joining(", "));
        return Markdown.section(
                        "Doubtful facts",
                        List.of("Mark", "Where", "What is said"),
                        doubts.facts().stream()
                                .map(fact -> Markdown.row(fact.why(), fact.where(), fact.what()))
                                .toList())
                + (proposals.isEmpty() ? "" : "Proposals where the law is silent [D]: " + proposals + ".\n\n");
    }

    private List<List<String>> rows(String part, Function<JsonNode, List<String>> row) {
        return manifest.path(part).values().stream().map(row).toList();
    }

    private static String code(JsonNode of) {
        return code(of, "code");
    }

    private static String code(JsonNode of, String field) {
        return Markdown.code(of.path(field).asString());
    }

    /** A line of the table at the head of a page; nothing when nobody knows. */
    static Stream<List<String>> fact(String title, JsonNode fact, String text) {
        return fact.isMissingNode() ? Stream.empty() : Stream.of(Markdown.row(title, text + " " + Markdown.mark(fact)));
    }
}
