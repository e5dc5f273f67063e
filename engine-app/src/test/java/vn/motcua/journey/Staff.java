package vn.motcua.journey;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Position;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/** Makes officers and signs them in. */
final class Staff {

    private static final String PASSWORD = "mot-cua-2026";

    private final int port;
    private final Officers officers;

    Staff(int port, Officers officers) {
        this.port = port;
        this.officers = officers;
    }

    /** An officer who holds these roles in the unit from a day on; signs in with the own number. */
    Browserless officer(String id, String name, UnitCode unit, LocalDate since, Role... roles) {
        officers.create(new NewOfficer(
                new OfficerId(id),
                id,
                name,
                PASSWORD,
                Stream.of(roles)
                        .map(role -> new Position(unit, role, since, null))
                        .toList()));
        return Browserless.signIn(port, id.toLowerCase(Locale.ROOT), PASSWORD);
    }
}
