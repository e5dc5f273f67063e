package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import vn.motcua.engine.Flows;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;

/** Bundles become versions, on the real engine and database. */
@SpringJUnitConfig(CatalogueSlice.class)
class CatalogueIT {

    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private BundleLoader loader;

    @Autowired
    private Flows flows;

    @Autowired
    private JdbcClient sql;

    @Test
    void deploysTheBundlesOfTheClassPathAtTheStart() {
        ProcedureVersion birth = catalogue.inForce(BIRTH, TODAY);
        assertThat(birth.version()).isEqualTo("2026.1");
        assertThat(birth.processDefinitionId()).startsWith("birthRegistration:");
        assertThat(birth.decisions()).containsOnlyKeys("components", "term", "fee");
        assertThat(birth.submissionForm().id()).isEqualTo("birthRegistration_birthDeclaration");
        assertThat(birth.formOf("Task_Sign").orElseThrow().id()).isEqualTo("birthRegistration_sign");
        assertThat(flows.nodes(birth.processDefinitionId()))
                .extracting(node -> node.id())
                .contains("Task_Appraise");
        assertThat(catalogue.allInForce(TODAY))
                .extracting(ProcedureVersion::code)
                .contains(BIRTH);
    }

    @Test
    void findsTheVersionOfADay() {
        assertThat(catalogue.inForce(BIRTH, LocalDate.of(2025, 7, 1)).code()).isEqualTo(BIRTH);
        assertThatThrownBy(() -> catalogue.inForce(BIRTH, LocalDate.of(2025, 6, 30)))
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.kind())
                        .isEqualTo(Rejection.Kind.NOT_FOUND));
        assertThatThrownBy(() -> catalogue.versions(new ProcedureCode("9.999999")))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> catalogue.version(-1)).isInstanceOf(Rejection.class);
    }

    @Test
    void deploysNothingTwice() {
        List<ProcedureVersion> before = catalogue.versions(BIRTH);
        loader.load(BundleFiles.onClassPath(getClass().getClassLoader()));
        assertThat(catalogue.versions(BIRTH)).isEqualTo(before);
    }

    @Test
    void keepsTheOldVersionBesideANewOne() {
        ProcedureVersion old = catalogue.inForce(BIRTH, TODAY);
        loader.load(List.of(changed("procedure.yaml", "from: 2025-07-01", "from: 2030-01-01")));
        ProcedureVersion future = catalogue.inForce(BIRTH, LocalDate.of(2030, 1, 1));
        assertThat(future.id()).isNotEqualTo(old.id());
        assertThat(future.processDefinitionId()).isNotEqualTo(old.processDefinitionId());
        assertThat(future.decisions().get("term")).isNotEqualTo(old.decisions().get("term"));
        assertThat(catalogue.inForce(BIRTH, TODAY)).isEqualTo(old);
        assertThat(catalogue.versions(BIRTH)).startsWith(future).contains(old);
    }

    @Test
    void whatIsLoadedIsInForceAlsoWhenItIsAnEarlierVersionAgain() {
        ProcedureVersion shipped = catalogue.inForce(BIRTH, TODAY);
        loader.load(List.of(changed("procedure.yaml", "supplements:\n    value: 1", "supplements:\n    value: 2")));
        ProcedureVersion next = catalogue.inForce(BIRTH, TODAY);
        assertThat(next.manifest().limits().supplements().value()).isEqualTo(2);
        assertThat(next.version()).isEqualTo(shipped.version());

        loader.load(BundleFiles.onClassPath(getClass().getClassLoader()));

        assertThat(catalogue.inForce(BIRTH, TODAY)).isEqualTo(shipped);
        assertThat(catalogue.versions(BIRTH)).contains(next, shipped);
    }

    @Test
    void changesNothingWhenABundleIsBroken() {
        List<ProcedureVersion> before = catalogue.versions(BIRTH);
        BundleFiles broken = changed("birth-registration.bpmn", "\"APPROVER\"", "\"BOSS\"");
        assertThatThrownBy(() -> loader.load(List.of(broken)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("birth-registration")
                .hasMessageContaining("Task_Sign (BOSS)")
                .hasMessageContaining("unknown role");
        BundleFiles scripted = changed(
                "birth-registration.bpmn", "${requestPersonalIdDelegate}", "${requestPersonalIdDelegate.getClass()}");
        assertThatThrownBy(() -> loader.load(List.of(scripted))).isInstanceOf(IllegalStateException.class);
        assertThat(catalogue.versions(BIRTH)).isEqualTo(before);
    }

    @Test
    void letsNobodyChangeAVersion() {
        assertThatThrownBy(() ->
                        sql.sql("UPDATE procedure_version SET version = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("DELETE FROM procedure_file").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void runsABirthOnTheDeployedModel() {
        ProcedureVersion birth = catalogue.inForce(BIRTH, TODAY);
        long id = 4_001_193;
        sql.sql("""
                insert into motcua.dossier (id, procedure_code, version_id, helped_at, unit_code, competent_unit,
                    channel, status, data_form, submitted_at, created_by)
                values (?, '1.001193', 1, 'H88.1.2', 'H88.1.2', 'H88.1.2', 'COUNTER', 1, 'f', now(), 'CB0001')""").param(id).update();
        DossierId dossier = new DossierId(id);
        CurrentActor.runAs(Actor.system("test"), () -> {
            flows.start(dossier, birth.processDefinitionId(), Map.of("channel", "COUNTER"));
            assertThat(flows.tokens(birth.processDefinitionId())).containsEntry("Task_Receive", 1);
            flows.interrupt(dossier, "WITHDRAWN", Map.of());
            assertThat(flows.tokens(birth.processDefinitionId())).doesNotContainKey("Task_Receive");
        });
    }

    private static BundleFiles changed(String file, String right, String wrong) {
        BundleFiles birth = BundleFiles.onClassPath(CatalogueIT.class.getClassLoader()).stream()
                .filter(bundle -> bundle.slug().equals("birth-registration"))
                .findFirst()
                .orElseThrow();
        Map<String, byte[]> files = new HashMap<>(birth.files());
        String content = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(content).contains(right);
        files.put(file, content.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
        return new BundleFiles(birth.slug(), files);
    }
}
