package vn.motcua.structure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.Text;

/**
 * A unit in the tree of a day.
 *
 * @param from first day of the period shown
 * @param lastDay included; null while no end is known
 * @param children how many units are directly below it
 * @param officers how many hold a position in it on that day
 * @param openDossiers now, whatever the day; null for units that the officer who asks does not administer
 * @param calendar whose days it keeps now; null when it does not exist today
 */
record UnitNode(
        UnitRef unit,
        LocalDate from,
        @Nullable LocalDate lastDay,
        int children,
        int officers,
        @Nullable Long openDossiers,
        @Nullable Text calendar) {}
