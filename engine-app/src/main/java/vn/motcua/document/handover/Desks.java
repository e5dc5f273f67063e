package vn.motcua.document.handover;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** For which sides of which units somebody hands paper over and takes it: by the positions of the day. */
@Component
class Desks {

    private final Access access;
    private final CurrentOfficer currentOfficer;
    private final Units units;

    Desks(Access access, CurrentOfficer currentOfficer, Units units) {
        this.access = access;
        this.currentOfficer = currentOfficer;
        this.units = units;
    }

    List<HandOverDesk> mine() {
        access.require(Operation.WORK_ON_TASK);
        return access.scope(Operation.WORK_ON_TASK).stream()
                .sorted()
                .flatMap(unit -> Stream.of(Side.values())
                        .filter(side -> holds(unit, side))
                        .map(side -> new HandOverDesk(UnitRef.of(units.get(unit)), side, side.title())))
                .toList();
    }

    boolean holds(UnitCode unit, Side side) {
        return access.allows(Operation.WORK_ON_TASK, unit)
                && side.roles().stream().anyMatch(role -> currentOfficer.get().holds(role, unit));
    }

    /** @throws Rejection forbidden for those who do not hand over there */
    void require(UnitCode unit, Side side) {
        access.require(Operation.WORK_ON_TASK, unit);
        if (!holds(unit, side)) {
            throw Rejection.forbidden(
                    "not-of-this-desk",
                    new Text(
                            "Chỉ cán bộ của “%s” tại đơn vị này giao, nhận giấy tờ."
                                    .formatted(side.title().vi()),
                            "Only officers of the “%s” of this unit hand papers over and take them."
                                    .formatted(side.title().en())));
        }
    }
}
