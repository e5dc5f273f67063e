package vn.motcua.organisation;

import java.util.Set;
import vn.motcua.shared.UnitCode;

/**
 * The one place that decides who may do what where: officers by today's positions, machine clients by their listed
 * operations below their unit. Jobs of the product itself ({@code system:…}) may do everything. Whoever acts on a
 * dossier of another unit may see it as well; that is asked of the dossier, not here.
 *
 * <p>Names and other personal data are shown where {@link Operation#VIEW_DOSSIER} is allowed, unit by unit: what
 * somebody may see in one unit opens nothing in another that they only measure or administer.
 */
public interface Access {

    /**
     * Lets the current actor pass.
     *
     * @throws vn.motcua.shared.Rejection FORBIDDEN, or UNAUTHENTICATED when there is no actor
     */
    void require(Operation operation, UnitCode unit);

    /** As {@link #require(Operation, UnitCode)}, for operations that concern no unit: allowed somewhere is enough. */
    void require(Operation operation);

    boolean allows(Operation operation, UnitCode unit);

    /** Whether the operation is allowed in any unit at all. */
    boolean allows(Operation operation);

    /** Units of today in which the current actor may do it; empty for none. */
    Set<UnitCode> scope(Operation operation);
}
