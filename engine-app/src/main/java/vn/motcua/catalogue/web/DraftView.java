package vn.motcua.catalogue.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Draft;
import vn.motcua.catalogue.DraftFinding;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Text;

/**
 * A procedure that analysts try out.
 *
 * @param savedBy number of whoever sent the last save
 * @param findings faults of the last save; when there are none it is the one that is deployed
 * @param deployed the last save without a fault, shown as versions are; null while there was none
 */
record DraftView(
        String slug,
        Instant savedAt,
        String savedBy,
        List<DraftFinding> findings,
        @Nullable Deployed deployed) {

    /** What {@link VersionView} shows under this number; each save without a fault gets another. */
    record Deployed(long id, ProcedureCode code, String version, Text name, Text sector) {}

    static DraftView of(Draft draft) {
        return new DraftView(
                draft.slug(),
                draft.savedAt(),
                draft.savedBy(),
                draft.findings(),
                draft.deployed() == null
                        ? null
                        : new Deployed(
                                draft.deployed().id(),
                                draft.deployed().code(),
                                draft.deployed().version(),
                                draft.deployed().manifest().name(),
                                draft.deployed().manifest().sector().name()));
    }
}
