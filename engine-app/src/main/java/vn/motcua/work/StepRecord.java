package vn.motcua.work;

import java.time.Instant;
import java.util.Map;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** A human step that has ended, with who did it and what was entered. */
public record StepRecord(
        String taskId,
        DossierId dossierId,
        String step,
        Text name,
        Role role,
        UnitCode unit,
        Turn turn,
        Ending ending,
        OfficerId performer,
        OfficerId onBehalfOf,
        String outcome,
        Map<String, Object> data,
        Instant startedAt,
        Instant stepDueAt,
        Instant endedAt) {

    /** How a step ended. */
    public enum Ending {
        COMPLETED,
        CANCELLED,
        SENT_BACK,
        RECALLED
    }
}
