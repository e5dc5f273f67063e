package vn.motcua.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.UnitCode;

/**
 * Some units of a day.
 *
 * @param next after which unit the next slice begins; null at the end
 */
record UnitSlice(List<UnitNode> items, @Nullable UnitCode next) {}
