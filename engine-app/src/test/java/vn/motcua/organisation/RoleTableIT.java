package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.ProductTest;

/** What the table says a role may do in a unit is what {@link Access} lets its holders do there. */
@ProductTest
class RoleTableIT {

    @Autowired
    private RoleTable table;

    @Autowired
    private Access access;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    @Autowired
    private Clock clock;

    @Test
    void saysWhatIsChecked() {
        UnitCode above = OrganisationFixture.province(units);
        UnitCode own = OrganisationFixture.commune(units, above, 1);
        for (Role role : Role.values()) {
            officers.lock(OrganisationFixture.officer(officers, role, own).id());
            compare(OrganisationFixture.officer(officers, role, own), own, own);
            compare(OrganisationFixture.officer(officers, role, above), above, own);
        }
    }

    private void compare(Officer officer, UnitCode held, UnitCode asked) {
        Role role = officer.positions().get(0).role();
        List<RoleRights> rows = table.of(asked, LocalDate.now(clock)).stream()
                .filter(row -> row.role() == role
                        && row.heldIn() != null
                        && row.heldIn().code().equals(held))
                .toList();
        assertThat(rows).hasSizeLessThan(2).allSatisfy(row -> assertThat(row.officers())
                .as("accounts that are not locked")
                .isEqualTo(1));
        String said = rows.isEmpty() ? "" : rows.get(0).rights().en().toLowerCase(Locale.ROOT);
        CurrentActor.runAs(Actor.of(officer.id()), () -> assertThat(Stream.of(Operation.values())
                        .filter(operation -> !Permissions.everybodys(operation))
                        .filter(operation -> access.allows(operation, asked)))
                .as("%s of %s in %s: %s", role, held, asked, said)
                .containsExactlyElementsOf(Stream.of(Operation.values())
                        .filter(operation -> said.contains(operation.title().en()))
                        .toList()));
    }
}
