package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.UnitCode;

/** The dated tree of units. Past periods stay, so that a former day still shows the tree of that day. */
public interface Units {

    /**
     * The unit as it is today, or as it last was when it is gone.
     *
     * @throws vn.motcua.shared.Rejection NOT_FOUND when no such unit ever was
     */
    Unit get(UnitCode code);

    /** The unit as it was on that day; empty when it was not. */
    Optional<Unit> find(UnitCode code, LocalDate on);

    /** All units of that day, each after its parent, siblings by code. */
    List<Unit> all(LocalDate on);

    /** Codes of {@link #all}. */
    Set<UnitCode> codes(LocalDate on);

    /** The unit and everything below it on that day; empty when the unit was not. */
    Set<UnitCode> subtree(UnitCode root, LocalDate on);

    /** Units directly below the parent on that day, by code; without a parent those that have none then. */
    List<Unit> children(@Nullable UnitCode parent, LocalDate on);

    /**
     * All periods of a unit, oldest first.
     *
     * @throws vn.motcua.shared.Rejection NOT_FOUND when no such unit ever was
     */
    List<Unit> periods(UnitCode code);

    /** Parents of the unit on that day, nearest first, without the unit itself. */
    List<UnitCode> ancestors(UnitCode code, LocalDate on);

    /**
     * Begins a period: a new unit, or from {@code unit.from()} on a new name, kind or parent of a known one, whose
     * running period ends there.
     *
     * @throws vn.motcua.shared.Rejection INVALID when the parent does not exist then, when it is the unit itself or
     *     below it, or when a later period is already known
     */
    void create(Unit unit);

    /**
     * Ends the running period of a unit.
     *
     * @param to first day without the unit
     * @throws vn.motcua.shared.Rejection CONFLICT while other units belong to it
     */
    void end(UnitCode code, LocalDate to);
}
