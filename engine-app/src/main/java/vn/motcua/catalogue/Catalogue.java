package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.shared.ProcedureCode;

/** All versions of all procedures. A dossier is pinned to the version in force on the day of its reception. */
public interface Catalogue {

    /**
     * The version under which a dossier may be received that day.
     *
     * @throws vn.motcua.shared.Rejection NOT_FOUND when the procedure is unknown or has no version in force that day
     */
    ProcedureVersion inForce(ProcedureCode code, LocalDate on);

    /**
     * A version that was deployed at any time.
     *
     * @throws vn.motcua.shared.Rejection NOT_FOUND
     */
    ProcedureVersion version(long id);

    /**
     * All versions, the newest first.
     *
     * @throws vn.motcua.shared.Rejection NOT_FOUND when the procedure is unknown
     */
    List<ProcedureVersion> versions(ProcedureCode code);

    /** What may be applied for that day, in the order of the codes. */
    List<ProcedureVersion> allInForce(LocalDate on);
}
