package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.Timeliness;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * A hand-over of the dossier from a step that has ended to those that then began: a row of the control slip (form 06).
 *
 * @param step that the giver did
 * @param at when it was handed over
 * @param timeliness how the giver kept the limit of the step; null where it has none
 * @param manner how it went on
 * @param receivers none when nobody has it after that
 */
public record Passage(
        Text step, Party giver, Instant at, @Nullable Timeliness timeliness, Manner manner, List<Party> receivers) {

    /** How a step went on. */
    public enum Manner {
        ONWARD,
        SENT_BACK,
        RECALLED,
        CANCELLED
    }

    /**
     * Who hands over or receives.
     *
     * @param step that they do
     * @param officer null until it has been done, for until then others may do it, and where the product itself acted
     * @param onBehalfOf the absent officer in whose place it was done; null for none
     */
    public record Party(
            Text step,
            UnitCode unit,
            @Nullable OfficerId officer,
            @Nullable OfficerId onBehalfOf) {}
}
