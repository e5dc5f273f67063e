package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.ProductTest;

/** Every role × operation × place; the expected answers are written by hand in access.csv. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTableIT {

    private final Map<Role, Actor> actors = new EnumMap<>(Role.class);
    private final Set<String> rows = new HashSet<>();
    private UnitCode own;
    private UnitCode below;
    private UnitCode above;
    private UnitCode sibling;
    private UnitCode other;

    @Autowired
    private Access access;

    @Autowired
    private MachineClients clients;

    @BeforeAll
    void makeOneOfficerOfEachRole(@Autowired Units units, @Autowired Officers officers) {
        above = OrganisationFixture.province(units);
        own = OrganisationFixture.commune(units, above, 1);
        sibling = OrganisationFixture.commune(units, above, 2);
        below = OrganisationFixture.commune(units, own, 1);
        other = OrganisationFixture.province(units);
        for (Role role : Role.values()) {
            actors.put(
                    role,
                    Actor.of(OrganisationFixture.officer(officers, role, own).id()));
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3} {4} {5} {6}")
    @CsvFileSource(resources = "access.csv", numLinesToSkip = 2)
    void allowsWhatTheTableSays(
            Role role,
            Operation operation,
            String inOwn,
            String inBelow,
            String inAbove,
            String inSibling,
            String inOther) {
        rows.add(role + " " + operation);
        List<String> allowed = new ArrayList<>();
        CurrentActor.runAs(actors.get(role), () -> {
            for (UnitCode unit : List.of(own, below, above, sibling, other)) {
                allowed.add(access.allows(operation, unit) ? "yes" : "no");
            }
            assertThat(access.allows(operation)).isEqualTo(allowed.contains("yes"));
        });

        assertThat(allowed).containsExactly(inOwn, inBelow, inAbove, inSibling, inOther);
    }

    @Test
    void theTableNamesEveryRoleAndOperationOnce() throws Exception {
        List<String> named = new ArrayList<>();
        try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(
                AccessTableIT.class.getResourceAsStream("access.csv"), java.nio.charset.StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(2)
                    .forEach(line -> named.add(line.substring(0, line.indexOf(',', line.indexOf(',') + 1))));
        }
        List<String> every = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Operation operation : Operation.values()) {
                every.add(role + "," + operation);
            }
        }

        assertThat(named).containsExactlyInAnyOrderElementsOf(every);
    }

    /** Who measures a province and works in one of its communes sees people in that commune only. */
    @Test
    void aRoleInOneUnitShowsNoPeopleInAnother(@Autowired Officers officers) {
        OfficerId id = new OfficerId("TN6001");
        officers.create(new NewOfficer(
                id,
                id.value(),
                "Nguyễn Hai Vai",
                OrganisationFixture.PASSWORD,
                List.of(
                        new Position(above, Role.ANALYST, OrganisationFixture.SINCE, null),
                        new Position(own, Role.CASE_OFFICER, OrganisationFixture.SINCE, null))));

        CurrentActor.runAs(Actor.of(id), () -> {
            assertThat(access.scope(Operation.VIEW_MONITORING)).containsExactlyInAnyOrder(above, own, below, sibling);
            assertThat(access.scope(Operation.VIEW_DOSSIER)).containsExactly(own);
        });
    }

    @Test
    void namesTheOperationAndTheUnitWhenItRefuses() {
        CurrentActor.runAs(actors.get(Role.CASE_OFFICER), () -> assertThatThrownBy(
                        () -> access.require(Operation.STOP_DOSSIER, own))
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.kind()).isEqualTo(Rejection.Kind.FORBIDDEN))
                .hasMessageContaining("stop dossiers")
                .hasMessageContaining(own.value()));
    }

    @Test
    void nobodyIsAskedToSignIn() {
        assertThat(access.allows(Operation.VIEW_CATALOGUE, own)).isFalse();
        assertThatThrownBy(() -> access.require(Operation.VIEW_CATALOGUE, own))
                .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(Rejection.Kind.UNAUTHENTICATED));
    }

    @Test
    void aMachineClientMayDoWhatIsListedBelowItsUnit() {
        MachineClient portal = new MachineClient(
                "portal-" + own.value().toLowerCase(java.util.Locale.ROOT).replace('.', '-'),
                own,
                Set.of(Operation.SUBMIT_DOSSIER));
        clients.create(portal, "a-long-enough-secret");

        CurrentActor.runAs(portal.actor(), () -> {
            assertThat(access.scope(Operation.SUBMIT_DOSSIER)).containsExactlyInAnyOrder(own, below);
            assertThat(access.allows(Operation.VIEW_DOSSIER)).isFalse();
        });
    }

    @Test
    void aLockedMachineClientMayDoNothing() {
        MachineClient portal = new MachineClient("locked-portal", own, Set.of(Operation.SUBMIT_DOSSIER));
        clients.create(portal, "a-long-enough-secret");
        clients.lock(portal.id());

        CurrentActor.runAs(portal.actor(), () -> assertThat(access.allows(Operation.SUBMIT_DOSSIER))
                .isFalse());
    }

    @Test
    void aJobOfTheProductMayDoEverything() {
        CurrentActor.runAs(Actor.system("sweeper"), () -> assertThat(access.allows(Operation.EXTEND_DEADLINE, other))
                .isTrue());
    }
}
