package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.ProductTest;

@ProductTest
class OrganisationIT {

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    private UnitCode province;
    private UnitCode commune;
    private LocalDate today;

    @BeforeEach
    void makeAProvince() {
        today = LocalDate.now(clock);
        province = OrganisationFixture.province(units);
        commune = OrganisationFixture.commune(units, province, 1);
    }

    @Test
    void keepsTheFormerNameWhenAUnitIsRenamed() {
        LocalDate day = LocalDate.of(2025, 7, 1);
        units.create(new Unit(
                commune, new Text("Xã mới", "New commune"), province, UnitKind.COMMUNE, day, null, null, null));

        assertThat(units.find(commune, day.minusDays(1)).orElseThrow().name().vi())
                .isEqualTo("Đơn vị " + commune);
        assertThat(units.find(commune, day).orElseThrow().name().vi()).isEqualTo("Xã mới");
        assertThat(units.get(commune).name().vi()).isEqualTo("Xã mới");
    }

    @Test
    void stillKnowsAUnitThatIsGone() {
        units.end(commune, LocalDate.of(2025, 7, 1));

        assertThat(units.find(commune, today)).isEmpty();
        assertThat(units.get(commune).to()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(units.subtree(province, today)).containsExactly(province);
    }

    @Test
    void doesNotEndAUnitThatOthersBelongTo() {
        assertThatThrownBy(() -> units.end(province, today)).hasMessageContaining("unit-has-parts");
    }

    @Test
    void refusesAParentThatIsUnknownOrBelowTheUnit() {
        Unit orphan = OrganisationFixture.unit(province + ".9", "Z99", UnitKind.COMMUNE);
        Unit circle = new Unit(
                province, Text.same("x"), commune, UnitKind.PROVINCE, LocalDate.of(2025, 7, 1), null, null, null);

        assertThatThrownBy(() -> units.create(orphan)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> units.create(circle)).isInstanceOf(Rejection.class);
    }

    @Test
    void refusesAPeriodBeforeTheLastKnownOne() {
        Unit early = new Unit(
                commune, Text.same("x"), province, UnitKind.COMMUNE, OrganisationFixture.SINCE, null, null, null);

        assertThatThrownBy(() -> units.create(early))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("already known");
    }

    @Test
    void anUnknownUnitIsNotFound() {
        assertThatThrownBy(() -> units.get(new UnitCode("Z98"))).isInstanceOf(Rejection.class);
    }

    @Test
    void forgetsWhatARolledBackTransactionChanged() {
        UnitCode second = new UnitCode(province + ".2");
        transaction.executeWithoutResult(status -> {
            OrganisationFixture.commune(units, province, 2);
            assertThat(units.find(second, today)).isPresent();
            status.setRollbackOnly();
        });

        assertThat(units.find(second, today)).isEmpty();
    }

    @Test
    void keepsNamesInNfcAndUserNamesInLowerCase() {
        OfficerId id = new OfficerId("NF" + province.value().replaceAll("\\D", "") + "01");
        // "Hoà" decomposed: o, a, combining grave accent
        officers.create(new NewOfficer(id, "Hoa." + id, "Nguyễn Thị Hoa\u0300", null, List.of()));

        assertThat(officers.get(id).name()).isEqualTo("Nguyễn Thị Ho\u00e0");
        assertThat(officers.byUsername("HOA." + id).orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void aUserNameIsTakenOnce() {
        Officer first = OrganisationFixture.officer(officers, Role.APPROVER, commune);

        assertThatThrownBy(() -> officers.create(
                        new NewOfficer(new OfficerId("XX0001"), first.username(), "Người khác", null, List.of())))
                .hasMessageContaining("officer-exists");
        assertThat(officers.names(Set.of(new OfficerId("XX0001")))).isEmpty();
    }

    @Test
    void aPositionHoldsOnItsDaysOnly() {
        Officer officer = OrganisationFixture.officer(officers, Role.CASE_OFFICER, commune);
        officers.dismiss(officer.id(), Role.CASE_OFFICER, commune, today);
        officers.appoint(officer.id(), new Position(province, Role.APPROVER, today, null));

        Officer now = officers.get(officer.id());
        assertThat(now.holds(Role.CASE_OFFICER, commune)).isFalse();
        assertThat(now.units(Role.APPROVER)).containsExactly(province);
        assertThat(officers.holding(Role.CASE_OFFICER, commune, today.minusDays(1)))
                .extracting(Officer::id)
                .containsExactly(officer.id());
        assertThat(officers.in(commune, today)).isEmpty();
    }

    @Test
    void aLockedOfficerIsOfferedNoWork() {
        Officer officer = OrganisationFixture.officer(officers, Role.CASE_OFFICER, commune);
        officers.lock(officer.id());

        assertThat(officers.get(officer.id()).active()).isFalse();
        assertThat(officers.holding(Role.CASE_OFFICER, commune, today)).isEmpty();
    }

    @Test
    void noticesWhatAnotherNodeChanged() {
        Officer officer = OrganisationFixture.officer(officers, Role.CASE_OFFICER, commune);
        assertThat(officers.get(officer.id()).active()).isTrue();
        // as another node would write it
        sql.sql("WITH changed AS (UPDATE organisation_revision SET revision = revision + 1)"
                        + " UPDATE officer SET locked_at = now() WHERE id = ?")
                .param(officer.id().value())
                .update();

        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () -> assertThat(officers.get(officer.id()).active()).isFalse());
    }

    @Test
    void refusesAWeakPassword() {
        assertThatThrownBy(() -> officers.create(
                        new NewOfficer(new OfficerId("XX0002"), "xx0002", "Người mới", "ngan", List.of())))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("10 characters");
    }

    @Test
    void theRecordOfSignInsCannotBeChanged() {
        assertThatThrownBy(() -> sql.sql("DELETE FROM security_event").update())
                .hasStackTraceContaining("permission denied");
    }
}
