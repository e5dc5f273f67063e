package vn.motcua.dossier;

import java.time.Instant;
import vn.motcua.organisation.UnitRef;

/**
 * A dossier that a new one may repeat, which the current actor may see.
 *
 * @param unit that received it
 * @param sameIdNumber whether its owner has the same personal ID; otherwise name and date of birth are the same
 */
public record Duplicate(
        String code, int status, String ownerName, UnitRef unit, Instant submittedAt, boolean sameIdNumber) {}
