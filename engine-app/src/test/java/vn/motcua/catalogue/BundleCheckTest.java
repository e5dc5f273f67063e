package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;

/** The bundles that ship, and what happens to a spoilt one. */
class BundleCheckTest {

    private static final BundleFiles BIRTH = BundleFiles.onClassPath(BundleCheckTest.class.getClassLoader()).stream()
            .filter(bundle -> bundle.slug().equals("birth-registration"))
            .findFirst()
            .orElseThrow();

    @Test
    void readsTheBundleFromBothJars() {
        assertThat(BIRTH.files())
                .containsKeys(
                        "procedure.yaml",
                        "birth-registration.bpmn",
                        "birth-documents.dmn",
                        "birth-term.dmn",
                        "birth-fee.dmn",
                        "forms/birth-declaration.form",
                        "birth-registration.delivery.bpmn",
                        "forms/deliver.form");
        assertThat(BIRTH.forTheEngine(manifest(BIRTH)).files().keySet())
                .containsExactlyInAnyOrder(
                        "birth-registration.bpmn",
                        "birth-registration.supplement.bpmn",
                        "birth-registration.obligation.bpmn",
                        "birth-registration.delivery.bpmn",
                        "birth-registration.interruption.bpmn",
                        "birth-registration.apology.bpmn",
                        "birth-documents.dmn",
                        "birth-term.dmn",
                        "birth-fee.dmn");
    }

    @Test
    void readsTheManifest() {
        Manifest manifest = manifest(BIRTH);
        assertThat(manifest.code().value()).isEqualTo("1.001193");
        assertThat(manifest.from()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(manifest.term().cutoff()).isEqualTo(LocalTime.of(15, 0));
        assertThat(manifest.step("Task_Sign").orElseThrow().role()).isEqualTo(Role.APPROVER);
        assertThat(manifest.reason("refuse", "FALSE_UNDERTAKING")).isPresent();
        assertThat(manifest.limits().supplements().value()).isEqualTo(1);
        // 1 + 2 + 1 + 1 + 2 + 0.5 + 0.5 hours
        assertThat(manifest.minutesFrom("Task_Receive")).isEqualTo(480);
        assertThat(manifest.minutesFrom("Task_Sign")).isEqualTo(180);
        // 24 h of verification, then appraisal and all that follows
        assertThat(manifest.minutesFrom("Task_RecordVerification")).isEqualTo(1440 + 420);
        assertThat(manifest.minutesFrom("Event_ParentAnswered")).isZero();
    }

    @Test
    void acceptsEveryBundleThatShips() {
        assertThat(BundleFiles.onClassPath(getClass().getClassLoader()))
                .filteredOn(bundle -> manifest(bundle).missing().isEmpty())
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(bundle ->
                        assertThat(BundleCheck.check(bundle, manifest(bundle))).containsKey("submission"));
    }

    @ParameterizedTest(name = "{1} -> {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        birth-registration.bpmn | "APPROVER"            | "BOSS"                | goes to an unknown role
        birth-registration.bpmn | "CASE_OFFICER"        | "APPROVER"            | the same role in procedure.yaml
        birth-registration.bpmn | birthRegistration_sign" | birthRegistration_x" | form key of the task must be
        birth-registration.bpmn | requestPersonalIdDelegate | deleteAllDelegate | does not declare
        birth-registration.bpmn | process id="birthRegistration" | process id="other" | has no such process
        birth-registration.delivery.bpmn | "Task_Deliver" | "Task_Other"        | has no such task
        birth-fee.dmn           | birthRegistration_birthFee | otherFee         | has no such decision
        procedure.yaml          | file: birth-term.dmn  | file: other.dmn       | has no such decision
        procedure.yaml          | Task_Sign: sign.form  | Task_Sign: other.form | has no such form
        procedure.yaml          | hours: 0.5            | hours: 1.5            | more than the 8 hours
        procedure.yaml          | hours: 0.5            | hours: 0.333          | multiple of 0.05
        procedure.yaml          | circumstances.witness = true | java.lang.System.exit(0) | Expression
        procedure.yaml          | circumstances.witness = true | circumstance.witness = true | declaration has no such field
        procedure.yaml          | next: Task_Publish    | next: Task_Publsh     | no such step
        birth-fee.dmn           | encoding="UTF-8"      | encoding="nonsense"   | well-formed
        forms/sign.form         | "radio"               | "filepicker"          | not usable
        """)
    void saysWhatDoesNotFit(String file, String right, String wrong, String sentence) {
        BundleFiles spoilt = spoilt(file, right, wrong);
        assertThatThrownBy(() -> BundleCheck.check(spoilt, manifest(spoilt)))
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.violations())
                        .anySatisfy(
                                violation -> assertThat(violation.rule().en()).contains(sentence)));
    }

    @Test
    void saysWhoCannotSetAFact() {
        BundleFiles spoilt = spoilt("procedure.yaml", "setBy:\n  - Task_Appraise", "setBy:\n  - Task_Apraise");
        assertThatThrownBy(() -> BundleCheck.check(spoilt, manifest(spoilt)))
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.violations())
                        .anySatisfy(violation -> {
                            assertThat(violation.field()).endsWith("procedure.yaml#facts.appraisalOutcome");
                            assertThat(violation.value()).isEqualTo("Task_Apraise");
                        }));
    }

    @Test
    void refusesEntitiesInModels() {
        BundleFiles spoilt = spoilt(
                "birth-registration.bpmn",
                "<bpmn:definitions",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><bpmn:definitions");
        assertThatThrownBy(() -> BundleCheck.check(spoilt, manifest(spoilt))).isInstanceOf(Rejection.class);
    }

    @Test
    void refusesAManifestWithUnknownEntries() {
        BundleFiles spoilt =
                spoilt("procedure.yaml", "slug: birth-registration", "slug: birth-registration\nforever: true");
        assertThatThrownBy(() -> manifest(spoilt)).hasMessageContaining("forever");
    }

    @Test
    void hashesPathsAndContents() {
        assertThat(BIRTH.contentHash()).hasSize(64).isEqualTo(new BundleFiles("x", BIRTH.files()).contentHash());
        assertThat(spoilt("birth-fee.dmn", "8000", "8001").contentHash()).isNotEqualTo(BIRTH.contentHash());
        Map<String, byte[]> renamed = new HashMap<>(BIRTH.files());
        renamed.put("birth-fee2.dmn", renamed.remove("birth-fee.dmn"));
        assertThat(new BundleFiles("x", renamed).contentHash()).isNotEqualTo(BIRTH.contentHash());
    }

    @ParameterizedTest
    @CsvSource({
        "1, SAME_DAY, 8",
        "3, WORKING_DAY, 24",
        "10, CALENDAR_DAY, 48",
        "15, CALENDAR_DAY, 88",
        "7, CALENDAR_DAY, 40",
        "1, CALENDAR_DAY, 8",
        "24, CLOCK_HOUR, 24",
        "90, CLOCK_MINUTE, 2",
        "4, WORKING_HOUR, 4"
    })
    void countsTheHoursOfANormalTerm(int amount, String unit, int hours) {
        assertThat(new TermRule(amount, unit, null, null, null, null, null).normalHours())
                .isEqualTo(hours);
    }

    private static BundleFiles spoilt(String file, String right, String wrong) {
        Map<String, byte[]> files = new HashMap<>(BIRTH.files());
        String content = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(content).contains(right);
        files.put(file, content.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
        return new BundleFiles(BIRTH.slug(), files);
    }

    private static Manifest manifest(BundleFiles bundle) {
        return ManifestReader.manifest(bundle.manifest());
    }
}
