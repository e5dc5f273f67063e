package vn.motcua.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierPages;
import vn.motcua.journal.Journal;
import vn.motcua.organisation.Absence;
import vn.motcua.organisation.Absences;
import vn.motcua.organisation.Deputies;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.UnitKind;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.ProductTest;

/** Who sees a dossier through the unit or the holder of a step, and what becomes of the steps of a locked account. */
@ProductTest
class StepsInSightIT extends StepsOfAUnit {

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
}
