package vn.motcua.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.OwnRouting;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.GroupParts;
import vn.motcua.engine.TaskInfo;
import vn.motcua.journal.Journal;
import vn.motcua.organisation.Absence;
import vn.motcua.organisation.Absences;
import vn.motcua.organisation.Deputies;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.ProductTest;

/** An installation whose table gives steps away at once when its officers have two or more each. */
@ProductTest
class SharingIT {

    @Autowired
    private ApplicationContext product;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    private UnitCode unit;
    private Dossier dossier;

    @BeforeEach
    void aDossierOfANewUnit(@Autowired Dossiers dossiers, @Autowired Catalogue catalogue) {
        unit = OrganisationFixture.commune(units, OrganisationFixture.province(units), 1);
        ProcedureVersion birth = catalogue.inForce(new ProcedureCode("1.001193"), LocalDate.of(2026, 11, 23));
        long id = jdbc.sql("""
                        insert into motcua.dossier (procedure_code, version_id, helped_at, unit_code, competent_unit,
                            channel, status, data_form, submitted_at, created_by)
                        values ('1.001193', ?, ?, ?, ?, 'COUNTER', 2, 'none', now(), 'test') returning id""")
                .params(birth.id(), unit.value(), unit.value(), unit.value())
                .query(Long.class)
                .single();
        dossier = dossiers.get(new DossierId(id));
    }

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

    /** A table may send a step to a division: its officers must see what they are to work on, and only then. */
    @Test
    void whoseUnitDoesAStepSeesTheDossier(@Autowired DossierPages pages) {
        UnitCode division = new UnitCode(unit + ".1");
        units.create(OrganisationFixture.unit(division.value(), unit.value(), UnitKind.DIVISION));
        Actor officer = Actor.of(OrganisationFixture.officer(officers, Role.CASE_OFFICER, division)
                .id());
        CurrentActor.runAs(officer, () -> assertThatThrownBy(() -> pages.requireVisible(dossier))
                .isInstanceOf(Rejection.class));

        item(null, Role.CASE_OFFICER, division);

        CurrentActor.runAs(officer, () -> assertThatCode(() -> pages.requireVisible(dossier))
                .doesNotThrowAnyException());
    }

    /** Agents of the post see what they have in hand and nothing else; so does who stands in for one, while it lasts. */
    @Test
    void whoStandsInSeesTheDossierWhileItLasts(
            @Autowired DossierPages pages, @Autowired Absences absences, @Autowired TransactionTemplate transactions) {
        OfficerId agent =
                OrganisationFixture.officer(officers, Role.POST_AGENT, unit).id();
        OfficerId substitute =
                OrganisationFixture.officer(officers, Role.POST_AGENT, unit).id();
        item(agent, Role.POST_AGENT, unit);
        assertThat(sees(pages, substitute)).isFalse();

        Absence entered = CurrentActor.runAs(
                Actor.of(agent), () -> transactions.execute(status -> absences.enter(today(agent, substitute))));
        assertThat(sees(pages, substitute)).isTrue();
        CurrentActor.runAs(
                Actor.of(agent),
                () -> transactions.executeWithoutResult(status -> absences.end(entered.id(), entered.version())));
        assertThat(sees(pages, substitute)).isFalse();
        assertThat(sees(pages, agent)).isTrue();
    }

    /** The account is locked, and the server died before its steps went anywhere. */
    @Test
    void whatACrashLeftOfALockedAccountIsMovedAtTheNextTurn(
            @Autowired RemovalStore removals,
            @Autowired RemovalRunner runner,
            @Autowired TransactionTemplate transactions) {
        OfficerId leaving = officer();
        OfficerId receiver = officer();
        claimed(leaving, 2);
        CurrentActor.runAs(
                Actor.system("test"),
                () -> transactions.executeWithoutResult(status -> {
                    // a dossier without history would have no steps
                    product.getBean(Journal.class)
                            .append(dossier.id(), new WorkEvent.StepReleased("task", "Task_Appraise"));
                    removals.begin(leaving, new Deputies(List.of(new Deputies.Line(null, receiver))));
                    officers.lock(leaving);
                }));

        runner.carryOut();

        assertThat(jdbc.sql("select assignee from motcua.work_item where dossier_id = ?")
                        .param(dossier.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(receiver.value(), receiver.value());
        assertThat(removals.unfinished()).noneMatch(removal -> removal.officer().equals(leaving));
    }

    private boolean sees(DossierPages pages, OfficerId officer) {
        return CurrentActor.runAs(Actor.of(officer), () -> {
            try {
                pages.requireVisible(dossier);
                return true;
            } catch (Rejection hidden) {
                return false;
            }
        });
    }

    private Absence today(OfficerId officer, OfficerId... substitute) {
        LocalDate today = LocalDate.now(product.getBean(Clock.class));
        return new Absence(
                0,
                officer,
                today,
                today,
                Absence.Reason.LEAVE,
                new Deputies(Stream.of(substitute)
                        .map(other -> new Deputies.Line(null, other))
                        .toList()),
                1,
                officer.value(),
                Instant.EPOCH,
                null,
                null);
    }

    private OfficerId officer() {
        return OrganisationFixture.officer(officers, Role.CASE_OFFICER, unit).id();
    }

    private void claimed(OfficerId officer, int steps) {
        for (int i = 0; i < steps; i++) {
            item(officer, Role.CASE_OFFICER, unit);
        }
    }

    private void item(OfficerId officer, Role role, UnitCode where) {
        jdbc.sql("""
                        insert into motcua.work_item (task_id, dossier_id, step, name_vi, name_en, role, unit_code,
                            assignee, turn, waiting, version, created_at, sort_at, procedure_code, version_id)
                        values (gen_random_uuid()::text, ?, 'Task_Appraise', 'Thẩm tra', 'Appraise', ?, ?, ?, 'OFFICE',
                            false, 1, ?, ?, '1.001193', 1)""")
                .params(
                        dossier.id().value(),
                        role.name(),
                        where.value(),
                        officer == null ? null : officer.value(),
                        new Timestamp(0),
                        new Timestamp(0))
                .update();
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
