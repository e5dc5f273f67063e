package vn.motcua.notice;

import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/**
 * One line of a letter. It names no person.
 *
 * @param kind null for a step in the officer's hands
 * @param step null when it concerns none
 * @param time how long is left, or how late it is; null while nothing is due
 * @param path of the page behind it
 */
record MailLine(
        @Nullable NoticeKind kind,
        String code,
        Text procedure,
        @Nullable Text step,
        @Nullable Text time,
        String path) {}
