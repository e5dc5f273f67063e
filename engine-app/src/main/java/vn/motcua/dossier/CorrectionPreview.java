package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Money;
import vn.motcua.shared.Text;

/**
 * What a correction would change, and what it would not change by itself.
 *
 * @param term null when the term stays what it is
 * @param fee null when what is to be paid stays, or is not known yet
 * @param slip serial of the appointment slip that a new one replaces; null when none was issued
 * @param duplicates of the corrected owner; empty when nothing of the owner changes
 */
record CorrectionPreview(
        List<CorrectedField> fields,
        @Nullable TermChange term,
        @Nullable FeeChange fee,
        @Nullable String slip,
        List<Duplicate> duplicates) {

    /**
     * The corrected facts have another term. The clock does not move for it: a supervisor sets the due date anew.
     *
     * @param dueAfter when the dossier would be due by the other term; null while its clock does not run
     */
    record TermChange(
            Text before,
            Text after,
            @Nullable Instant dueBefore,
            @Nullable Instant dueAfter) {}

    /** The corrected facts have another fee. What was asked for or paid stays; the difference is asked for by a step. */
    record FeeChange(Money before, Money after) {}
}
