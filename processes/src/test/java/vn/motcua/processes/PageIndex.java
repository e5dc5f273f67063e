package vn.motcua.processes;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The page that lists every bundle. */
record PageIndex(List<Bundle> bundles) {

    String text() {
        List<List<String>> own = rows(ProcedurePages::hasModel);
        List<List<String>> standard = rows(bundle -> !ProcedurePages.hasModel(bundle));
        return ProcedurePages.DRAWN
                + """
            # The procedures

            Every bundle of the catalogue: %d with a model of its own, %d on the [standard process](blocks.md#standard). One with
            something missing is incomplete: the catalogue shows it, and nobody can apply for it.

            *Doubts* counts the facts of medium or low confidence (`K-m`, `K-l`) and, as *unchecked*, those that say of themselves that
            nobody has compared them with the law; in the second table those of the procedure's own manifest only. What the marks mean
            stands in [the analyst's guide](../analyst/README.md#a-bundle).

            In the pictures blue is work of people, yellow a rule that a table decides, grey a message to another system, a thick frame a
            [block](blocks.md), a dotted one what may happen at any time, a stroke across a line the way that is taken when no other is.

            Pages and pictures are drawn from the bundles, and a test fails when they differ. After a change of a bundle:

            ```sh
            %s
            ```

            """.formatted(own.size(), standard.size(), ProcedurePages.COMMAND)
                + Markdown.section(
                        "With a model of its own",
                        List.of("Procedure", "Code", "Executed by", "Normal term", "Doubts"),
                        own)
                + Markdown.section(
                                "On the standard process",
                                List.of("Procedure", "Code", "Executed by", "Normal term", "Doubts", "Missing"),
                                standard)
                        .stripTrailing()
                + "\n";
    }

    private List<List<String>> rows(Predicate<Bundle> which) {
        return bundles.stream().filter(which).map(PageIndex::row).toList();
    }

    private static List<String> row(Bundle bundle) {
        boolean model = ProcedurePages.hasModel(bundle);
        JsonNode manifest = model ? bundle.manifest() : bundle.written();
        String vi = manifest.path("name").path("vi").asString();
        List<String> cells = Markdown.row(
                (model ? Markdown.link(vi, bundle.slug() + ".md") : vi) + "<br>"
                        + manifest.path("name").path("en").asString(),
                Markdown.code(manifest.path("code").asString()),
                level(manifest.path("agencyLevel")),
                term(manifest.path("term")),
                ProcedurePages.doubts(bundle, manifest).summary());
        return model ? cells : with(cells, missing(manifest));
    }

    private static List<String> with(List<String> cells, String last) {
        return Stream.concat(cells.stream(), Stream.of(last)).toList();
    }

    private static String level(JsonNode level) {
        return level.isMissingNode()
                ? ""
                : PageWords.level(level.path("value").asString()) + " " + Markdown.mark(level);
    }

    private static String term(JsonNode term) {
        return term.isMissingNode() ? "" : PageWords.duration(term) + " " + Markdown.mark(term);
    }

    private static String missing(JsonNode manifest) {
        return manifest.path("missing").values().stream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }
}
