package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.embedded.StartFailure;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;
import vn.motcua.testing.TestDatabase;

@ProductTest(
        properties = {
            "motcua.demo=false",
            "motcua.first-start.admin-username=Admin",
            "motcua.first-start.admin-password=mat-khau-dau-tien",
            "motcua.first-start.unit-code=H88",
            "motcua.first-start.unit-name=UBND tỉnh Thanh Sơn"
        })
class FirstStartIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Clock clock;

    @Test
    void entersTheUnitAboveAllAndItsAdministrator() {
        assertThat(officers.byUsername("admin").orElseThrow().units(Role.SYSTEM_ADMIN))
                .containsExactly(new UnitCode("H88"));
        assertThat(units.get(new UnitCode("H88")).name().vi()).isEqualTo("UBND tỉnh Thanh Sơn");
    }

    @Test
    void theAdministratorOperatesAndSeesNoDossiers() {
        assertThat(new Browser(port).signIn("admin", "mat-khau-dau-tien").body())
                .contains(
                        "\"permissions\":[\"VIEW_CATALOGUE\",\"EDIT_CALENDAR\",\"MANAGE_OFFICERS\",\"OPERATE_SYSTEM\",\"VIEW_ORGANISATION\"]");
    }

    @Test
    void aLaterStartNeedsNoSettings() {
        new FirstStart(units, officers, transaction, clock, "", "", "", "", "").run(null);

        assertThat(officers.byUsername("admin")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'', mat-khau-dau-tien, H88, Tỉnh, MOTCUA_ADMIN_USERNAME must be set for the first start",
        "admin, '', H88, Tỉnh, MOTCUA_ADMIN_PASSWORD must be set for the first start",
        "admin, mat-khau-dau-tien, '', Tỉnh, MOTCUA_UNIT_CODE must be set for the first start",
        "admin, mat-khau-dau-tien, H88, '', MOTCUA_UNIT_NAME must be set for the first start",
        "admin, ngan, H88, Tỉnh, The first administrator cannot be entered: A password has at least 10",
        "admin, mat-khau-dau-tien, tinh, Tỉnh, The first administrator cannot be entered: A unit code reads H88.1.2"
    })
    void theFirstStartSaysWhatIsWrongAndEntersNothing(
            String username, String password, String code, String name, String sentence) {
        DataSource empty = TestDatabase.fresh().dataSource();
        JdbcClient sql = JdbcClient.create(empty);
        Revision revision = new Revision(sql);
        var changes = new TransactionTemplate(new JdbcTransactionManager(empty));
        Units noUnits = new JdbcUnits(sql, changes, revision, clock);
        var register = new OfficerRegister(
                sql, changes, revision, new Passwords(4), new SecurityEvents(sql, clock), noUnits, clock);
        Officers nobody = new JdbcOfficers(sql, clock, register, revision);

        assertThatThrownBy(() ->
                        new FirstStart(noUnits, nobody, changes, clock, username, password, code, name, "").run(null))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith(sentence);
        assertThat(nobody.isEmpty()).isTrue();
        assertThat(noUnits.all(LocalDate.now(clock))).isEmpty();
    }
}
