package vn.motcua.document.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.Timeliness;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;

/**
 * Papers of a dossier handed over by a list: a row of the control slip (form 06).
 *
 * @param timeliness by the day on which they had to be handed over; null where nothing says so
 * @param receiver who answered, at {@code answeredAt}; null before
 * @param notReceived why they were not taken; null when they were, and before the answer
 */
public record PaperRow(
        String list,
        UnitCode from,
        Side side,
        OfficerId giver,
        Instant givenAt,
        @Nullable Timeliness timeliness,
        UnitCode to,
        @Nullable OfficerId receiver,
        @Nullable Instant answeredAt,
        @Nullable NotReceived notReceived) {}
