package vn.motcua.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.processes.ManifestYaml;

/** The parts of the interlinked birth: how the limits of their steps add up, and what happens to spoilt ones. */
class PartCheckTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private static final BundleFiles GROUP = BundleFiles.onClassPath(PartCheckTest.class.getClassLoader()).stream()
            .filter(bundle -> bundle.slug().equals("interlinked-birth"))
            .findFirst()
            .orElseThrow();

    @Test
    void findsNothingWrongWithTheGroupThatShips() {
        assertThat(check(manifest(), models())).isEmpty();
    }

    @Test
    void addsUpTheLimitsWithinAPartAndTheLongestWayThroughThem() {
        Manifest manifest = manifest();
        // 8 + 4 + 4 of the residence
        assertThat(manifest.minutesFrom("Task_AppraiseResidence")).isEqualTo(16 * 60);
        assertThat(manifest.minutesFrom("Task_PublishResidence")).isEqualTo(4 * 60);
        // 24 h of verification, then the residence from its appraisal
        assertThat(manifest.minutesFrom("Task_RecordResidenceVerification")).isEqualTo((24 + 16) * 60);
        // 1 + 0.5 + 0.5 outside the parts, 6 of the birth, then 16 of residence or card, not both
        assertThat(manifest.minutesFrom("Task_Receive")).isEqualTo(24 * 60);
        assertThat(manifest.minutesFrom("Task_Deliver")).isEqualTo(30);
        assertThat(manifest.minutesFrom("Task_AppraiseIdentityCard"))
                .as("beyond the common term")
                .isEqualTo(40 * 60);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "after":"residence"          | "after":"marriage"           | no such part before it
        "after":"birth"              | "after":"identityCard"       | none comes after itself
        "id":"residence"             | "id":"birth"                 | an id of its own
        "resultKind":"RESIDENCE"     | "resultKind":"HOUSE"         | no such kind of result
        "Task_AppraiseResidence","hours":8 | "Task_AppraiseResidence","hours":9 | more than the 16 hours
        "APPROVER","part":"residence" | "APPROVER","part":"marriage" | no such part
        "APPROVER","part":"residence" | "APPROVER","part":"birth"    | must belong to the part
        """)
    void saysWhatDoesNotFit(String right, String wrong, String sentence) {
        String before = JSON.writeValueAsString(ManifestYaml.read(GROUP.files().get("procedure.yaml")));
        assertThat(before).contains(right);
        Manifest spoilt = ManifestReader.manifest(JSON.readValue(before.replace(right, wrong), MAP));

        assertThat(check(spoilt, models()))
                .anySatisfy(fault -> assertThat(fault.rule().en()).contains(sentence));
    }

    @Test
    void knowsThePartsThatTheModelNames() {
        List<byte[]> spoilt = models().stream()
                .map(model -> new String(model, UTF_8)
                        .replace("name=\"part\" value=\"identityCard\"", "name=\"part\" value=\"marriage\"")
                        .getBytes(UTF_8))
                .toList();

        assertThat(check(manifest(), spoilt))
                .anySatisfy(fault -> assertThat(fault.value()).isEqualTo("marriage"));
    }

    private static List<Fault> check(Manifest manifest, Collection<byte[]> models) {
        return Stream.concat(
                        PartCheck.parts(manifest).stream(),
                        models.stream().flatMap(model -> PartCheck.model(manifest, model).stream()))
                .toList();
    }

    private static Collection<byte[]> models() {
        return GROUP.only(path -> path.endsWith(".bpmn")).values();
    }

    private static Manifest manifest() {
        return ManifestReader.manifest(GROUP.files().get("procedure.yaml"));
    }
}
