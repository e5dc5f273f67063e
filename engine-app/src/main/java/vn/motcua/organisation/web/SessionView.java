package vn.motcua.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;

/**
 * Who is signed in.
 *
 * @param officer null for nobody
 * @param permissions operations allowed in at least one unit
 * @param demo whether this is the demo with its invented people
 */
record SessionView(@Nullable SignedIn officer, List<Operation> permissions, boolean demo) {

    /** @param mustChangePassword whether nothing else is open to them before they have set a password of their own */
    record SignedIn(OfficerId id, String username, String name, List<Held> positions, boolean mustChangePassword) {}

    record Held(UnitRef unit, Role role, Text roleTitle) {}
}
