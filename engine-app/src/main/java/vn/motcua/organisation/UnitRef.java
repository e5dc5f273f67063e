package vn.motcua.organisation;

import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** A unit as answers of the API name it. */
public record UnitRef(
        UnitCode code, Text name, UnitKind kind, @Nullable UnitCode parent) {

    public static UnitRef of(Unit unit) {
        return new UnitRef(unit.code(), unit.name(), unit.kind(), unit.parent());
    }
}
