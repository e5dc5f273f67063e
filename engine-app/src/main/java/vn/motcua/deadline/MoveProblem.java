package vn.motcua.deadline;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.shared.DossierId;

/**
 * A dossier whose due dates could not be moved after a change of a calendar, and which is not tried any more.
 *
 * @param day that the change set or took back
 * @param at when the change was made
 */
public record MoveProblem(long change, DossierId dossier, LocalDate day, String decision, Instant at) {}
