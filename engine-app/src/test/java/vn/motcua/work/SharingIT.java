package vn.motcua.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.OwnRouting;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.GroupParts;
import vn.motcua.engine.TaskInfo;
import vn.motcua.journal.Journal;
import vn.motcua.organisation.Absences;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.testing.ProductTest;

/** An installation whose table gives steps away at once when its officers have two or more each. */
@ProductTest
class SharingIT extends StepsOfAUnit {

    @Test
    void theOneWithTheFewestOpenStepsGetsIt() {
        OfficerId busy = officer();
        OfficerId calm = officer();
        claimed(busy, 3);
        claimed(calm, 1);

        assertThat(given()).as("4 steps of 2 officers").isEqualTo(calm);

        claimed(calm, 3);

        assertThat(given()).isEqualTo(busy);
    }

    @Test
    void whoIsAwayGetsNothingAtOnce(@Autowired Absences absences, @Autowired TransactionTemplate transactions) {
        OfficerId busy = officer();
        OfficerId away = officer();
        claimed(busy, 3);
        claimed(away, 1);
        assertThat(given()).isEqualTo(away);

        CurrentActor.runAs(
                Actor.of(away), () -> transactions.executeWithoutResult(status -> absences.enter(today(away))));

        assertThat(given()).isEqualTo(busy);
    }

    @Test
    void whileThereIsLittleItWaitsForAnybody() {
        claimed(officer(), 2);
        officer();

        assertThat(given()).as("2 steps of 2 officers").isNull();
    }

    @Test
    void nobodyIsGivenWhatHeWouldTakeAnyway() {
        claimed(officer(), 9);

        assertThat(given()).isNull();
    }

    /** A hundred open steps of another unit, and of another role, are no load here. */
    @Test
    void onlyTheRoleInTheUnitCounts() {
        OfficerId one = officer();
        officer();
        item(one, Role.APPROVER, unit);
        item(one, Role.APPROVER, unit);
        item(null, Role.CASE_OFFICER, OrganisationFixture.commune(units, OrganisationFixture.province(units), 1));

        assertThat(given()).isNull();
    }

    /** The examiner has the least to do, but may not sign what was examined: it would stand in those hands for ever. */
    @Test
    void whoExaminedIsNotGivenTheSignature(@Autowired TransactionTemplate transactions) {
        OfficerId examiner =
                OrganisationFixture.officer(officers, Role.APPROVER, unit).id();
        OfficerId other =
                OrganisationFixture.officer(officers, Role.APPROVER, unit).id();
        for (int i = 0; i < 4; i++) {
            item(other, Role.APPROVER, unit);
        }
        jdbc.sql("""
                        insert into motcua.step_record (task_id, dossier_id, step, name_vi, name_en, role, unit_code, turn,
                            ending, performer, started_at, ended_at)
                        values (gen_random_uuid()::text, ?, 'Task_Appraise', 'Thẩm tra', 'Appraise', 'CASE_OFFICER', ?,
                            'OFFICE', 'COMPLETED', ?, now(), now())""")
                .params(dossier.id().value(), unit.value(), examiner.value())
                .update();
        TaskInfo signature = new TaskInfo(
                UUID.randomUUID().toString(), "Task_Sign", new Text("Ký", "Sign"), "APPROVER", null, Map.of());
        assertThat(seats().of(dossier, signature, false).candidates()).containsExactly(examiner, other);

        CurrentActor.runAs(
                Actor.system("test"),
                () -> transactions.executeWithoutResult(status -> workFlow().taskCreated(dossier.id(), signature)));

        assertThat(jdbc.sql("select assignee from motcua.work_item where task_id = ?")
                        .param(signature.taskId())
                        .query(String.class)
                        .single())
                .isEqualTo(other.value());
    }

    private WorkFlow workFlow() {
        return new WorkFlow(
                product.getBean(WorkUnits.class),
                product.getBean(StepEndings.class),
                product.getBean(Dossiers.class),
                product.getBean(Catalogue.class),
                product.getBean(Deadlines.class),
                seats(),
                product.getBean(FourEyes.class),
                product.getBean(Journal.class),
                product.getBean(Clock.class));
    }

    /** Whom the next step would be given to; null when it would wait for anybody. */
    private OfficerId given() {
        return seat().candidates().stream().findFirst().orElse(null);
    }

    private Seats.Seat seat() {
        return seats().of(
                        dossier,
                        new TaskInfo(
                                "task",
                                "Task_Appraise",
                                new Text("Thẩm tra", "Appraise"),
                                "CASE_OFFICER",
                                null,
                                Map.of()),
                        false);
    }

    private Seats seats() {
        return new Seats(
                OwnRouting.of(product, "classpath:routing/at-once"),
                product.getBean(Catalogue.class),
                product.getBean(GroupParts.class),
                units,
                officers,
                product.getBean(Absences.class),
                product.getBean(WorkStore.class),
                product.getBean(Deadlines.class),
                product.getBean(Clock.class));
    }
}
