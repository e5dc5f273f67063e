package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.Timeliness;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;
import vn.motcua.shared.UnitCode;

/** What the journal keeps of the parts of an interlinked group: codes and dates only. */
public sealed interface PartEvent extends JournalEvent {

    /** Id of the part in the manifest. */
    String part();

    /** The dossier was accepted, and this agency will do the part. */
    @EventType("PartAssigned")
    record PartAssigned(String part, UnitCode unit) implements PartEvent {}

    @EventType("PartBegun")
    record PartBegun(String part, UnitCode unit, Instant dueAt) implements PartEvent {}

    /** {@code byDate} is null for one that never began. */
    @EventType("PartEnded")
    record PartEnded(String part, PartState state, @Nullable Timeliness byDate) implements PartEvent {}
}
