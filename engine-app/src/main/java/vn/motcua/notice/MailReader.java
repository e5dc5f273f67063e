package vn.motcua.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.OfficerId;

/**
 * An officer who wants mail.
 *
 * @param since what was before is not told
 * @param toldAt up to when the letters of a day's beginning have told; null before the first
 */
record MailReader(
        OfficerId officer,
        MailWish wish,
        MailLanguage language,
        Instant since,
        @Nullable Instant toldAt) {

    /** What came after it is news. */
    Instant newsSince() {
        return toldAt != null && toldAt.isAfter(since) ? toldAt : since;
    }
}
