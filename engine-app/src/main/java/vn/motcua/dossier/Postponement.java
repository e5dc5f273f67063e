package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;

/**
 * More time by somebody's decision, which the applicant is told of with an apology (form 04).
 *
 * @param promised the due instant that it replaces
 * @param cause words of the coded reason
 * @param note free words, or null
 * @param number which postponement of the dossier it is, from 1
 * @param limit how many the procedure allows
 */
public record Postponement(
        Instant promised, Text cause, @Nullable String note, int number, int limit, OfficerId approver) {}
