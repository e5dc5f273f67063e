package vn.motcua.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What analysts try out of a procedure: the last save of its folders. It is in force at no time.
 *
 * @param savedBy id of whoever sent the last save
 * @param findings faults of the last save; empty when that is the one that is deployed
 * @param deployed the last save without a fault; null while there was none
 */
public record Draft(
        String slug,
        Instant savedAt,
        String savedBy,
        List<DraftFinding> findings,
        @Nullable ProcedureVersion deployed) {

    public Draft {
        findings = List.copyOf(findings);
    }
}
