package vn.motcua.organisation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.OfficerId;

/**
 * An officer to whom a step can be given.
 *
 * @param awayUntil last day of the absence that runs now;
 *     null when there, and for those who give no steps away in the unit
 */
record Colleague(OfficerId id, String name, @Nullable LocalDate awayUntil) {}
