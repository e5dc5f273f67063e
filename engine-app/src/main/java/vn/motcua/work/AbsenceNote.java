package vn.motcua.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Person;

/**
 * That somebody is away now.
 *
 * @param from first day
 * @param to last day, included
 * @param substitute who does the work meanwhile; null when nobody can
 */
public record AbsenceNote(
        LocalDate from, LocalDate to, @Nullable Person substitute) {}
