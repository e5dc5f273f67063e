package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/** All officers with their dated positions. */
public interface Officers {

    /**
     * The officer with today's positions, locked ones included.
     *
     * @throws vn.motcua.shared.Rejection NOT_FOUND
     */
    Officer get(OfficerId id);

    /** The officer with today's positions; upper and lower case are the same. */
    Optional<Officer> byUsername(String username);

    /** Active officers who hold the role in exactly this unit on that day, by name. */
    List<Officer> holding(Role role, UnitCode unit, LocalDate on);

    /** Active officers who hold any position in exactly this unit on that day, by name. */
    List<Officer> in(UnitCode unit, LocalDate on);

    /**
     * Officers who hold a position in exactly this unit on that day or later, with the positions of the day, by name,
     * locked ones included.
     */
    List<Officer> accounts(UnitCode unit, LocalDate on);

    /** Names of those who exist among the numbers; others are left out. */
    Map<OfficerId, String> names(Collection<OfficerId> ids);

    /** Whether nobody has been entered yet. */
    boolean isEmpty();

    /**
     * Enters an officer.
     *
     * @throws vn.motcua.shared.Rejection INVALID for a weak password or a unit that does not exist on the first day of a
     *     position, CONFLICT when number or user name is taken
     */
    void create(NewOfficer officer);

    /** Gives a further position. */
    void appoint(OfficerId id, Position position);

    /**
     * Ends every position of that role in that unit.
     *
     * @param to first day without it
     */
    void dismiss(OfficerId id, Role role, UnitCode unit, LocalDate to);

    /** Locks the officer and ends all sessions. */
    void lock(OfficerId id);

    void unlock(OfficerId id);
}
