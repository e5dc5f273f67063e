package vn.motcua.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Person;
import vn.motcua.shared.Text;

/**
 * One thing that an officer was told.
 *
 * @param at when it happened last
 * @param count how many things it tells together; those that the officer may not see are not counted
 * @param dossierCode the dossier, null when it tells of several
 * @param taskId the step, null when it is no longer open or several are told
 * @param stepName name of the step, null when it concerns none or several
 * @param by the colleague who did it, null when the product noticed it by itself
 */
record NoticeView(
        long id,
        NoticeKind kind,
        Instant at,
        boolean read,
        int count,
        @Nullable String dossierCode,
        @Nullable String taskId,
        @Nullable Text stepName,
        @Nullable Person by) {}
