package vn.motcua.deadline;

import java.time.Instant;
import vn.motcua.shared.DossierId;

/** A clock that ran out and waits to be handled. */
public record DueCheck(DossierId dossier, ClockName clock, String subject, Instant dueAt) {}
