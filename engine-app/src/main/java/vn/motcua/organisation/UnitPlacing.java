package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** What must hold before a period begins or ends. */
final class UnitPlacing {

    private UnitPlacing() {}

    static void check(UnitTree tree, Unit unit) {
        List<Unit> periods = tree.periods(unit.code());
        if (!periods.isEmpty() && reachesInto(periods.get(periods.size() - 1), unit)) {
            throw Rejection.invalid(
                    "from",
                    unit.from().toString(),
                    new Text(
                            "Đơn vị " + unit.code() + " đã có thông tin từ ngày này trở đi.",
                            "The unit " + unit.code() + " is already known from that day on."));
        }
        if (unit.to() != null && !unit.to().isAfter(unit.from())) {
            throw Rejection.invalid(
                    "to",
                    unit.to().toString(),
                    new Text("Ngày kết thúc phải sau ngày bắt đầu.", "The end comes after the beginning."));
        }
        if (unit.parent() != null) {
            checkParent(tree, unit);
        }
    }

    /** Whether a period would begin before the last known one may end. */
    private static boolean reachesInto(Unit last, Unit unit) {
        return !unit.from().isAfter(last.from())
                || (last.to() != null && unit.from().isBefore(last.to()));
    }

    private static void checkParent(UnitTree tree, Unit unit) {
        UnitCode parent = unit.parent();
        boolean exists = tree.find(parent, unit.from()).isPresent();
        boolean circle = parent.equals(unit.code())
                || tree.ancestors(parent, unit.from()).contains(unit.code());
        if (!exists || circle) {
            throw Rejection.invalid(
                    "parent",
                    parent.value(),
                    new Text(
                            "Đơn vị cấp trên phải đang hoạt động vào ngày bắt đầu và không thuộc chính đơn vị này.",
                            "The parent exists on the first day and is not below the unit itself."));
        }
    }

    static void checkEmpty(UnitTree tree, UnitCode code, LocalDate to) {
        if (tree.subtree(code, to).size() > 1) {
            throw Rejection.conflict(
                    "unit-has-parts",
                    new Text(
                            "Đơn vị " + code + " còn đơn vị trực thuộc vào ngày " + to + ".",
                            "Other units still belong to " + code + " on " + to + "."));
        }
    }
}
