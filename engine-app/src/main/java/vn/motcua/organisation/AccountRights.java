package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * Whose account one may change, and which positions one may give. Nobody comes by rights that reach further than their
 * own: neither by giving a role that reaches everywhere, nor by taking over the account of somebody who has one.
 */
@Component
class AccountRights {

    private static final Text OWN =
            new Text("Không ai tự thay đổi tài khoản của mình.", "Nobody changes their own account.");
    private static final Text ELSEWHERE = new Text(
            "Cán bộ này có chức vụ ngoài phạm vi bạn quản trị.",
            "This officer holds a position outside the units that you administer.");
    private static final Text NOWHERE = new Text(
            "Cán bộ không còn chức vụ nào: chỉ quản trị hệ thống thay đổi được.",
            "This officer holds no position any more: only a system administrator changes the account.");

    private final Access access;
    private final Clock clock;

    AccountRights(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /**
     * Why the current actor may not change the account; empty when they may.
     *
     * @param officer with all positions
     */
    Optional<Text> hindrance(Officer officer) {
        if (CurrentActor.find()
                .map(Actor::id)
                .filter(officer.id().value()::equals)
                .isPresent()) {
            return Optional.of(OWN);
        }
        if (access.allows(Operation.OPERATE_SYSTEM)) {
            return Optional.empty();
        }
        List<Position> positions = notOver(officer);
        if (positions.isEmpty()) {
            return Optional.of(NOWHERE);
        }
        return positions.stream().allMatch(position -> ungivable(position).isEmpty())
                ? Optional.empty()
                : Optional.of(ELSEWHERE);
    }

    /**
     * Lets the current actor change the account.
     *
     * @throws Rejection FORBIDDEN, or CONFLICT {@code own-account}
     */
    void requireChange(Officer officer) {
        access.require(Operation.MANAGE_OFFICERS);
        hindrance(officer).ifPresent(why -> {
            throw why.equals(OWN) ? Rejection.conflict("own-account", why) : Rejection.forbidden("not-allowed", why);
        });
    }

    /** Whether the account may be seen: one of its positions, past ones too, is in a unit that the actor administers. */
    void requireSight(Officer officer) {
        access.require(Operation.MANAGE_OFFICERS);
        if (!sees(officer)) {
            throw Rejection.forbidden("not-allowed", ELSEWHERE);
        }
    }

    /** Whether {@link #requireSight} would let whoever manages officers pass. */
    boolean sees(Officer officer) {
        return access.allows(Operation.OPERATE_SYSTEM)
                || officer.positions().stream()
                        .anyMatch(position -> access.allows(Operation.MANAGE_OFFICERS, position.unit()));
    }

    /** Why the current actor may neither give nor end the position; empty when they may. */
    Optional<Text> ungivable(Position position) {
        if (!administers(position.unit())) {
            return Optional.of(new Text(
                    "Bạn không quản trị đơn vị " + position.unit() + ".",
                    "You do not administer the unit " + position.unit() + "."));
        }
        return mayGive(position.role())
                ? Optional.empty()
                : Optional.of(new Text(
                        "Chỉ quản trị hệ thống giao được vai trò này.",
                        "Only a system administrator can give this role."));
    }

    /** Whether the current actor may give the role at all: roles that reach everywhere are for system administrators. */
    boolean mayGive(Role role) {
        return !Permissions.reachesEverywhere(role) || access.allows(Operation.OPERATE_SYSTEM);
    }

    /** Lets whoever manages officers of some unit pass. */
    void requireManagement() {
        access.require(Operation.MANAGE_OFFICERS);
    }

    /**
     * Lets the current actor name the unit in a position.
     *
     * @throws Rejection FORBIDDEN
     */
    void requireUnit(UnitCode unit) {
        if (!administers(unit)) {
            access.require(Operation.MANAGE_OFFICERS, unit);
        }
    }

    boolean administers(UnitCode unit) {
        return access.allows(Operation.MANAGE_OFFICERS, unit) || access.allows(Operation.OPERATE_SYSTEM);
    }

    /** Positions of today and to come. */
    private List<Position> notOver(Officer officer) {
        LocalDate today = LocalDate.now(clock);
        return officer.positions().stream()
                .filter(position -> position.to() == null || position.to().isAfter(today))
                .toList();
    }
}
