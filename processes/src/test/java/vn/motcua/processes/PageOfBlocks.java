package vn.motcua.processes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The page of what procedures share: the standard process and the blocks. */
final class PageOfBlocks {

    private final Bundle sample = Bundle.standardSample();

    /** Picture of each shared model by the name of its file. */
    Map<String, String> pictures() {
        Map<String, String> pictures = new TreeMap<>();
        models().forEach(model -> pictures.put(picture(model), Picture.of(model)));
        return pictures;
    }

    String text() {
        StringBuilder text = new StringBuilder(ProcedurePages.DRAWN + """
                # What procedures share

                The standard process runs under every manifest without a model of its own; blocks are called by it and by the other
                models. [The analyst's guide](../analyst/README.md#a-bundle) says how they are laid under a bundle. Limits are those a
                block brings; a manifest may set others.

                """);
        models().forEach(model -> text.append(section(model)));
        return text.toString();
    }

    private List<Model> models() {
        return PageSteps.models(sample);
    }

    private String section(Model model) {
        Process process = model.process();
        String name = name(model);
        String layer = model.isMain() ? "standard/standard.yaml" : "blocks/" + name + ".yaml";
        PageSteps steps = new PageSteps(List.of(model), models(), ProcedurePages.layer(layer));
        return "## " + name + "\n\n"
                + PageSteps.both(process, Process::getName) + ": " + PageFiles.shared(layer) + ", "
                + PageFiles.shared(layer.replace(".yaml", ".bpmn")) + "\n\n"
                + "[![" + process.getName() + "](" + picture(model) + ")](" + picture(model) + ")\n\n"
                + (steps.rows().isEmpty() ? "" : Markdown.table(PageSteps.HEAD, steps.rows()) + "\n")
                + (steps.statuses().isEmpty()
                        ? ""
                        : Markdown.table(List.of("Status", "Entered at"), steps.statuses()) + "\n");
    }

    private static String name(Model model) {
        return model.isMain() ? "standard" : PageSteps.block(model);
    }

    private static String picture(Model model) {
        return model.isMain() ? "standard.svg" : "block-" + name(model) + ".svg";
    }
}
