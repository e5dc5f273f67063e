package vn.motcua.organisation;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.Violation;

/**
 * Accounts of officers as administrators change them. What was ever true stays: a position ends, it is never deleted.
 * Every change is recorded, and counts for sessions that are open from its commit on.
 */
@Component
public class Accounts {

    private final JdbcOfficers officers;
    private final OfficerRegister register;
    private final AccountRights rights;
    private final AccountRules rules;
    private final AccountChanges changes;
    private final Passwords passwords;
    private final TemporaryPasswords temporary;
    private final SessionMemory sessions;
    private final Revision revision;
    private final TransactionOperations transaction;
    private final Clock clock;

    Accounts(
            JdbcOfficers officers,
            OfficerRegister register,
            AccountRights rights,
            AccountRules rules,
            AccountChanges changes,
            Passwords passwords,
            TemporaryPasswords temporary,
            SessionMemory sessions,
            Revision revision,
            TransactionOperations transaction,
            Clock clock) {
        this.officers = officers;
        this.register = register;
        this.rights = rights;
        this.rules = rules;
        this.changes = changes;
        this.passwords = passwords;
        this.temporary = temporary;
        this.sessions = sessions;
        this.revision = revision;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The roles that the current actor may give.
     *
     * @throws Rejection FORBIDDEN for whoever manages no officers
     */
    public List<Role> givable() {
        rights.requireManagement();
        return List.of(Role.values()).stream().filter(rights::mayGive).toList();
    }

    /**
     * Enters an officer.
     *
     * @param officer the password is left out
     * @return the temporary password, which nobody can read again; null where an identity provider signs officers in
     * @throws Rejection INVALID with every broken rule, CONFLICT {@code officer-exists}
     */
    public @Nullable String create(NewOfficer officer) {
        requireUnits(officer);
        NewOfficer entered = new NewOfficer(
                officer.id(),
                officer.username().strip().toLowerCase(Locale.ROOT),
                Normalizer.normalize(officer.name().strip(), Normalizer.Form.NFC),
                temporary.used() ? temporary.draw() : null,
                officer.positions());
        reject(broken(entered));
        String hash = entered.password() == null ? null : passwords.hash(entered.password());
        transaction.executeWithoutResult(status -> {
            revision.hold();
            // what was taken from the administrator meanwhile is not given on
            requireUnits(entered);
            reject(broken(entered));
            revision.advance();
            register.requireFree(entered.id(), entered.username());
            changes.create(List.of(entered));
            changes.give(entered.positions().stream()
                    .map(position -> new AccountChanges.Given(entered.id(), position))
                    .toList());
            if (hash != null) {
                changes.password(entered.id(), hash);
            }
        });
        return entered.password();
    }

    /** Gives a further position; inside the caller's transaction. */
    public void appoint(OfficerId id, Position position) {
        rights.requireManagement();
        // what others have entered meanwhile counts, of the officer and of whoever asks
        revision.hold();
        Officer officer = officers.whole(id);
        rights.requireChange(officer);
        rights.requireUnit(position.unit());
        reject(rules.position(position, officer.positions(), ""));
        revision.advance();
        changes.give(List.of(new AccountChanges.Given(id, position)));
    }

    /**
     * Ends a position; one that has not begun yet and would end before it does is withdrawn, one that began today may end
     * at once. Inside the caller's transaction.
     *
     * @param lastDay from yesterday on; null lets it go on without an end
     * @throws Rejection NOT_FOUND, INVALID, CONFLICT {@code position-over}
     */
    public void end(OfficerId id, UnitCode unit, Role role, LocalDate from, LocalDate lastDay) {
        rights.requireManagement();
        revision.hold();
        Officer officer = officers.whole(id);
        rights.requireChange(officer);
        Position position = held(officer, unit, role, from);
        LocalDate to = lastDay == null ? null : lastDay.plusDays(1);
        reject(rights.ungivable(position).stream()
                .map(why -> new Violation("role", role.name(), why))
                .toList());
        LocalDate today = LocalDate.now(clock);
        if (to != null && !to.isAfter(from) && from.isAfter(today)) {
            revision.advance();
            changes.withdraw(id, position);
            return;
        }
        reject(rules.end(position, to, officer.positions()));
        if (!Objects.equals(position.to(), to)) {
            revision.advance();
            changes.end(List.of(new AccountChanges.Ended(id, position, to)));
        }
    }

    /**
     * Sets a new temporary password and ends all sessions of the officer.
     *
     * @return the password, which nobody can read again
     * @throws Rejection CONFLICT {@code password-sign-in-off} where an identity provider signs officers in
     */
    public String reset(OfficerId id) {
        rights.requireChange(officers.whole(id));
        if (!temporary.used()) {
            throw Rejection.conflict(
                    "password-sign-in-off",
                    new Text(
                            "Hệ thống này đăng nhập qua tài khoản định danh tập trung, không có mật khẩu để đặt lại.",
                            "Sign-in here goes through the identity provider; there is no password to reset."));
        }
        String password = temporary.draw();
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            revision.hold();
            rights.requireChange(officers.whole(id));
            revision.advance();
            changes.password(id, hash);
            changes.recordReset(id);
        });
        sessions.forgetAll();
        return password;
    }

    private void requireUnits(NewOfficer officer) {
        officer.positions().forEach(position -> rights.requireUnit(position.unit()));
    }

    private List<Violation> broken(NewOfficer entered) {
        List<Violation> broken = new ArrayList<>(rules.identity(entered.username(), entered.name()));
        for (int i = 0; i < entered.positions().size(); i++) {
            broken.addAll(rules.position(
                    entered.positions().get(i), entered.positions().subList(0, i), "positions[" + i + "]."));
        }
        return broken;
    }

    private static Position held(Officer officer, UnitCode unit, Role role, LocalDate from) {
        return officer.positions().stream()
                .filter(position -> position.unit().equals(unit) && position.role() == role)
                .filter(position -> position.from().equals(from))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound(
                        "from",
                        from.toString(),
                        new Text(
                                "Cán bộ không có chức vụ này từ ngày đó.",
                                "The officer holds no such position from that day on.")));
    }

    private static void reject(List<Violation> broken) {
        if (!broken.isEmpty()) {
            throw Rejection.invalid(broken);
        }
    }
}
