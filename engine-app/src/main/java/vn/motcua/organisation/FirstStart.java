package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.embedded.StartFailure;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * Without the demo a new installation knows nobody: its first start enters the unit above all others and one
 * administrator from the operator's settings. As soon as there is an officer it does nothing any more.
 */
@Component
@ConditionalOnProperty(name = "motcua.demo", havingValue = "false")
class FirstStart implements ApplicationRunner {

    private static final OfficerId ADMINISTRATOR = new OfficerId("QT0001");

    private final Units units;
    private final Officers officers;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Given given;

    FirstStart(
            Units units,
            Officers officers,
            TransactionOperations transaction,
            Clock clock,
            @Value("${motcua.first-start.admin-username:}") String username,
            @Value("${motcua.first-start.admin-password:}") String password,
            @Value("${motcua.first-start.unit-code:}") String unitCode,
            @Value("${motcua.first-start.unit-name:}") String unitName,
            @Value("${motcua.oidc.issuer:}") String issuer) {
        this.units = units;
        this.officers = officers;
        this.transaction = transaction;
        this.clock = clock;
        this.given = new Given(username, password, unitCode, unitName, !issuer.isEmpty());
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (officers.isEmpty()) {
            given.check();
            CurrentActor.runAs(Actor.system("first-start"), this::enter);
        }
    }

    private void enter() {
        LocalDate today = LocalDate.now(clock);
        try {
            transaction.executeWithoutResult(status -> {
                UnitCode root = new UnitCode(given.unitCode);
                if (units.find(root, today).isEmpty()) {
                    units.create(new Unit(
                            root, Text.same(given.unitName), null, UnitKind.PROVINCE, today, null, null, null));
                }
                officers.create(new NewOfficer(
                        ADMINISTRATOR,
                        given.username,
                        "Quản trị hệ thống",
                        given.openId ? null : given.password,
                        List.of(new Position(root, Role.SYSTEM_ADMIN, today, null))));
            });
        } catch (Rejection e) {
            throw StartFailure.because(
                    "The first administrator cannot be entered: " + e.text().en(), e);
        }
    }

    /** The operator's settings; {@code openId} means that nobody signs in by password. */
    private record Given(String username, String password, String unitCode, String unitName, boolean openId) {

        void check() {
            require("MOTCUA_ADMIN_USERNAME", username);
            if (!openId) {
                require("MOTCUA_ADMIN_PASSWORD", password);
            }
            require("MOTCUA_UNIT_CODE", unitCode);
            require("MOTCUA_UNIT_NAME", unitName);
        }

        private static void require(String name, String value) {
            if (value.isEmpty()) {
                throw StartFailure.setting(
                        name, "must be set for the first start without the demo: nobody could sign in yet.");
            }
        }
    }
}
