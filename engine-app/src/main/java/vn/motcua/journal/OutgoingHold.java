package vn.motcua.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import vn.motcua.shared.DossierId;

/** Knows of dossiers whose last steps may still be taken back, so that nothing of them should leave the house yet. */
public interface OutgoingHold {

    /** Until when; dossiers of which nothing is held are left out. */
    Map<DossierId, Instant> heldUntil(Collection<DossierId> dossiers);
}
