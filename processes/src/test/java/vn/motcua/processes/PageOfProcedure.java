package vn.motcua.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The page of a procedure with a model of its own. */
final class PageOfProcedure {

    private final Bundle bundle;
    private final JsonNode manifest;
    private final PageTables tables;
    private final PageSteps steps;

    PageOfProcedure(Bundle bundle) {
        this.bundle = bundle;
        this.manifest = bundle.manifest();
        this.tables = new PageTables(manifest);
        List<Model> models = PageSteps.models(bundle);
        this.steps = new PageSteps(models, models, manifest);
    }

    String picture() {
        return Picture.of(steps.models().get(0));
    }

    String text() {
        return ProcedurePages.DRAWN
                + "# " + Markdown.both(manifest.path("name")) + "\n\n"
                + Markdown.table(List.of("", ""), head())
                + "\n[![" + manifest.path("name").path("vi").asString() + "](" + bundle.slug() + ".svg)]("
                + bundle.slug() + ".svg)\n\n"
                + blocks()
                + tables.legalBasis()
                + tables.parts()
                + rules("term", "Term")
                + Markdown.section("Steps", PageSteps.HEAD, steps.rows())
                + Markdown.section("Statuses", List.of("Status", "Entered at"), steps.statuses())
                + tables.clocks()
                + tables.components()
                + tables.fees()
                + rules("fee", "Fees by the table")
                + tables.exemptions()
                + rules("exemption", "Exemptions by the table")
                + tables.results()
                + decisions()
                + forms()
                + PageTables.doubts(ProcedurePages.doubts(bundle, manifest))
                + "## Tests\n\nEvery way through the model: " + PageFiles.flowTest(bundle.slug())
                + ". Every rule of a table: the cases named above.\n";
    }

    private List<List<String>> head() {
        JsonNode level = manifest.path("agencyLevel");
        JsonNode channels = manifest.path("channels");
        JsonNode online = manifest.path("onlineLevel");
        return Stream.of(
                        Stream.of(Markdown.row(
                                "Code", Markdown.code(manifest.path("code").asString()))),
                        Stream.of(Markdown.row("Version", version())),
                        PageTables.fact(
                                "Sector",
                                manifest.path("sector"),
                                Markdown.both(manifest.path("sector").path("name"))),
                        PageTables.fact(
                                "Executed by",
                                level,
                                PageWords.level(level.path("value").asString()) + ": "
                                        + level.path("source").asString()),
                        PageTables.fact("Channels", channels, words(channels)),
                        PageTables.fact(
                                "Online",
                                online,
                                PageWords.of(online.path("value").asString())),
                        PageTables.fact(
                                "Normal term", manifest.path("term"), PageWords.duration(manifest.path("term"))),
                        Stream.of(Markdown.row(
                                "Files", PageFiles.bundle(bundle.slug(), "procedure.yaml") + ", " + model())))
                .flatMap(rows -> rows)
                .toList();
    }

    private String model() {
        return PageFiles.bundle(
                bundle.slug(), manifest.path("process").path("file").asString());
    }

    private String version() {
        String review = manifest.path("reviewBefore").asString("");
        return manifest.path("version").asString() + ", in force from "
                + manifest.path("from").asString()
                + (review.isEmpty() ? "" : ", to be reviewed before " + review);
    }

    private static String words(JsonNode channels) {
        return channels.path("values").values().stream()
                .map(channel -> PageWords.of(channel.asString()))
                .collect(Collectors.joining(", "));
    }

    private String blocks() {
        String called = steps.models().stream()
                .skip(1)
                .map(PageSteps::block)
                .map(block -> Markdown.link(block, "blocks.md#" + block))
                .collect(Collectors.joining(", "));
        return called.isEmpty() ? "" : "Blocks that it calls (drawn with a thick frame): " + called + ".\n\n";
    }

    /** The rules of a table, each with its ground. */
    private String rules(String role, String title) {
        if (!manifest.path("decisions").has(role)) {
            return "";
        }
        TableFile table = table(role);
        List<String> heads = role.equals("term")
                ? List.of("Term")
                : table.outputs().stream().map(TableFile.Column::label).toList();
        List<String> head = new ArrayList<>(List.of("When"));
        head.addAll(heads);
        head.add("Ground");
        List<List<String>> rows = new ArrayList<>();
        for (TableFile.Rule rule : table.rules()) {
            List<String> row = new ArrayList<>(List.of(table.conditions(rule)));
            if (role.equals("term")) {
                row.add(PageWords.duration(
                        table.result(rule, "amount"), table.result(rule, "unit"), table.result(rule, "cutoff")));
            } else {
                rule.results().forEach(cell -> row.add(Markdown.code(TableFile.plain(cell))));
            }
            row.add(rule.note());
            rows.add(row);
        }
        return Markdown.section(title, head, rows);
    }

    private TableFile table(String role) {
        return TableFile.of(bundle.files()
                .get(manifest.path("decisions").path(role).path("file").asString()));
    }

    private String decisions() {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> decision : manifest.path("decisions").properties()) {
            String file = decision.getValue().path("file").asString();
            TableFile table = table(decision.getKey());
            String asked = steps.askedBy(table.id());
            rows.add(Markdown.row(
                    PageFiles.table(bundle.slug(), file),
                    Markdown.both(decision.getValue().path("name")),
                    table.rules().size() + ", " + table.hitPolicy().toLowerCase(Locale.ROOT),
                    asked.isEmpty() ? "the product, as " + Markdown.code(decision.getKey()) : asked,
                    PageFiles.cases(bundle.slug(), file)));
        }
        return Markdown.section("Decision tables", List.of("Table", "Decides", "Rules", "Asked by", "Cases"), rows);
    }

    private String forms() {
        return Markdown.section(
                "Forms",
                List.of("Used by", "Form"),
                manifest.path("forms").properties().stream()
                        .map(form -> Markdown.row(
                                form.getKey().equals("submission") ? "the declaration" : steps.name(form.getKey()),
                                PageFiles.bundle(
                                        bundle.slug(),
                                        "forms/" + form.getValue().asString())))
                        .toList());
    }
}
