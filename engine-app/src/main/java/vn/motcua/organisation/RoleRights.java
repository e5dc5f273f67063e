package vn.motcua.organisation;

import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;

/**
 * One line of the table role × unit: who may do what in a unit.
 *
 * @param heldIn where the position is held: the unit itself or one above it; null for all units elsewhere
 * @param officers how many hold it there on that day, locked accounts left out
 * @param rights in sentences; only what counts in the unit that was asked about
 */
public record RoleRights(@Nullable UnitRef heldIn, Role role, Text title, int officers, Text rights) {}
