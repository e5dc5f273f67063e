package vn.motcua.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a bundle gets from the shared files, and what it keeps of its own. */
class AssemblyTest {

    private final Map<String, String> shared = new HashMap<>(Map.of(
            "blocks/every.yaml",
                    "limits: {supplements: {value: 1, mark: D}}\nreasons: {refuse: [{code: A, text: {vi: a}}]}",
            "blocks/supplement.yaml", "forms: {Task_Get: get-it.form}\nsteps: [{id: Task_Get, hours: 1}]",
            "blocks/supplement.bpmn", "<process id=\"block.supplement\"><userTask formKey=\"block_getIt\"/></process>",
            "blocks/forms/get-it.form", "{\"id\": \"block_getIt\"}",
            "standard/standard.yaml", "process: {id: standard, file: standard.bpmn}\nforms: {submission: ask.form}",
            "standard/standard.bpmn",
                    "<process id=\"standard\"><call calledElement=\"standard.supplement\"/></process>",
            "standard/forms/ask.form", "{\"id\": \"standard_ask\"}"));
    private final Assembly assembly =
            new Assembly(path -> shared.containsKey(path) ? shared.get(path).getBytes(UTF_8) : null);

    @Test
    void givesAManifestTheStandardProcessWithItsBlocks() {
        Map<String, byte[]> files = assembly.of(Map.of("procedure.yaml", "base: standard\nslug: mau".getBytes(UTF_8)));
        assertThat(files)
                .containsOnlyKeys(
                        "procedure.yaml",
                        "standard.bpmn",
                        "standard.supplement.bpmn",
                        "forms/ask.form",
                        "forms/get-it.form");
        assertThat(text(files, "standard.supplement.bpmn"))
                .isEqualTo("<process id=\"standard.supplement\"><userTask formKey=\"standard_getIt\"/></process>");
        assertThat(text(files, "forms/get-it.form")).isEqualTo("{\"id\": \"standard_getIt\"}");
        assertThat(ManifestYaml.read(files.get("procedure.yaml")))
                .containsEntry("slug", "mau")
                .containsEntry("forms", Map.of("submission", "ask.form", "Task_Get", "get-it.form"))
                .containsKeys("limits", "reasons", "steps");
    }

    @Test
    void copiesABlockUnderTheNameOfTheProcedure() {
        Map<String, byte[]> files = assembly.of(Map.of(
                "procedure.yaml",
                "process: {id: judicialRecord, file: judicial-record.bpmn}".getBytes(UTF_8),
                "judicial-record.bpmn",
                "<call calledElement=\"judicialRecord.supplement\"/>".getBytes(UTF_8)));
        assertThat(text(files, "judicial-record.supplement.bpmn"))
                .contains("id=\"judicialRecord.supplement\"")
                .contains("judicialRecord_getIt");
    }

    @Test
    void keepsWhatTheProcedureSaysItself() {
        Map<String, byte[]> files = assembly.of(Map.of(
                "procedure.yaml", """
                base: standard
                from: 2025-07-01
                code: "1.001193"
                limits: {supplements: {value: 2, mark: K-h}}
                steps: [{id: Task_Get, hours: 4}]
                reasons: {refuse: [{code: B, text: {vi: b}}]}
                """.getBytes(UTF_8), "forms/get-it.form", "{\"id\": \"own\"}".getBytes(UTF_8)));
        Map<String, Object> manifest = ManifestYaml.read(files.get("procedure.yaml"));
        assertThat(manifest)
                .containsEntry("limits", Map.of("supplements", Map.of("value", 2, "mark", "K-h")))
                .containsEntry("steps", List.of(Map.of("id", "Task_Get", "hours", 4)))
                .containsEntry("reasons", Map.of("refuse", List.of(Map.of("code", "B", "text", Map.of("vi", "b")))))
                .containsEntry("from", "2025-07-01")
                .containsEntry("code", "1.001193");
        assertThat(text(files, "forms/get-it.form")).isEqualTo("{\"id\": \"own\"}");
    }

    @Test
    void changesNothingOfABundleThatSharesNothing() {
        byte[] manifest = "process: {id: own, file: own.bpmn}".getBytes(UTF_8);
        Map<String, byte[]> own = Map.of("procedure.yaml", manifest, "own.bpmn", "<process/>".getBytes(UTF_8));
        assertThat(assembly.of(own)).isEqualTo(own);
    }

    @Test
    void makesAnotherBundleWhenABlockChanges() {
        Map<String, byte[]> own = Map.of("procedure.yaml", "base: standard".getBytes(UTF_8));
        String before = text(assembly.of(own), "standard.supplement.bpmn");
        shared.put("blocks/supplement.bpmn", "<process id=\"block.supplement\"/>");
        assertThat(text(assembly.of(own), "standard.supplement.bpmn")).isNotEqualTo(before);
    }

    @Test
    void refusesABlockThatDoesNotExist() {
        Map<String, byte[]> own = Map.of(
                "procedure.yaml",
                "process: {id: own, file: own.bpmn}".getBytes(UTF_8),
                "own.bpmn",
                "<call calledElement=\"own.nothing\"/>".getBytes(UTF_8));
        assertThatThrownBy(() -> assembly.of(own)).hasMessageContaining("blocks/nothing");
    }

    private static String text(Map<String, byte[]> files, String file) {
        return new String(files.get(file), UTF_8);
    }
}
