package vn.motcua.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.structure.UnitDetail.Change;

/** Tells the periods of a unit as what changed from one to the next. */
@Component
class UnitChanges {

    private static final Text CEASED = new Text("Chấm dứt hoạt động.", "The unit ceased to be.");
    private static final Text REGROUPED = new Text("Đổi loại đơn vị.", "The kind of the unit changed.");
    private static final Text CONTACT =
            new Text("Đổi địa chỉ hoặc điện thoại.", "The address or the telephone changed.");

    private final Units units;

    UnitChanges(Units units) {
        this.units = units;
    }

    /** The latest first. */
    List<Change> of(UnitCode code) {
        List<Change> changes = new ArrayList<>();
        Unit before = null;
        for (Unit period : units.periods(code)) {
            boolean follows = before != null && period.from().equals(before.to());
            changes.addAll(follows ? between(before, period) : List.of(begun(period)));
            before = period;
            boolean more = period.to() == null || units.find(code, period.to()).isPresent();
            if (!more) {
                changes.add(new Change(period.to(), CEASED));
            }
        }
        Collections.reverse(changes);
        return changes;
    }

    private Change begun(Unit period) {
        Text parent = name(period.parent(), period);
        return new Change(
                period.from(),
                new Text(
                        "Hoạt động với tên “" + period.name().vi() + "”, "
                                + below(parent).vi() + ".",
                        "Begun as “" + period.name().en() + "”, "
                                + below(parent).en() + "."));
    }

    private List<Change> between(Unit before, Unit after) {
        List<Text> told = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            told.add(new Text(
                    "Đổi tên từ “" + before.name().vi() + "” thành “"
                            + after.name().vi() + "”.",
                    "Renamed from “" + before.name().en() + "” to “"
                            + after.name().en() + "”."));
        }
        if (!Objects.equals(before.parent(), after.parent())) {
            Text to = below(name(after.parent(), after));
            told.add(new Text("Từ ngày này " + to.vi() + ".", "From that day " + to.en() + "."));
        }
        if (before.kind() != after.kind()) {
            told.add(REGROUPED);
        }
        if (!Objects.equals(before.address(), after.address()) || !Objects.equals(before.phone(), after.phone())) {
            told.add(CONTACT);
        }
        return told.stream().map(text -> new Change(after.from(), text)).toList();
    }

    private @Nullable Text name(@Nullable UnitCode parent, Unit period) {
        return parent == null
                ? null
                : units.find(parent, period.from())
                        .orElseGet(() -> units.get(parent))
                        .name();
    }

    private static Text below(@Nullable Text parent) {
        return parent == null
                ? new Text("không có đơn vị cấp trên", "with no unit above it")
                : new Text("trực thuộc " + parent.vi(), "below " + parent.en());
    }
}
