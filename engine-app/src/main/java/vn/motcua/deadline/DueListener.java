package vn.motcua.deadline;

import java.time.Instant;
import vn.motcua.shared.DossierId;

/** Learns of every due instant that moves after it was set, within the same transaction: whoever keeps a copy. */
public interface DueListener {

    void dueMoved(DossierId dossier, ClockName clock, String subject, Instant dueAt);
}
