package vn.motcua.engine;

import java.time.Instant;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Text;

/**
 * A place where a flow cannot go on by itself, told so that the owner of the process understands it.
 *
 * @param nodeId where the flow stands
 * @param cause kind of failure, a stable word for programs: REJECTED, NO_PATH, UNKNOWN_FACT, FORBIDDEN, DATABASE, PROGRAM
 * @param sentence what failed
 * @param next what happens next, and what one can do
 * @param retriesLeft attempts that the engine still makes by itself
 */
public record IncidentInfo(
        String id,
        DossierId dossierId,
        String nodeId,
        String cause,
        Text sentence,
        Text next,
        Instant at,
        int retriesLeft) {}
