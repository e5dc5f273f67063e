package vn.motcua.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/**
 * One thing to be told by mail, before it is known whether its officer may see the dossier.
 *
 * @param kind null for a step in the officer's hands that no notice tells of
 * @param source of the notice's item; null without a notice
 * @param task the step while it is open, or null
 * @param due of the step while it is open; null for none
 */
record MailItem(
        @Nullable NoticeKind kind,
        @Nullable String source,
        long dossier,
        @Nullable String task,
        @Nullable Text step,
        @Nullable Instant due) {}
