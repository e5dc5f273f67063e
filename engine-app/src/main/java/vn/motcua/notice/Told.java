package vn.motcua.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;

/**
 * One thing to tell one officer.
 *
 * @param bundle things of the same kind and bundle that come shortly after each other become one notice
 * @param source names what is told, so that it is told once
 * @param actor number of the colleague who did it, or null
 */
record Told(
        OfficerId officer,
        NoticeKind kind,
        String bundle,
        String source,
        @Nullable String actor,
        Instant at,
        DossierId dossier,
        @Nullable String taskId,
        @Nullable Text step) {}
