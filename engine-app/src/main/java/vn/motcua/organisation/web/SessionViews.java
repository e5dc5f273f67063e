package vn.motcua.organisation.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.DemoAccounts;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.TemporaryPasswords;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.organisation.web.SessionView.Held;
import vn.motcua.organisation.web.SessionView.SignedIn;
import vn.motcua.shared.Rejection;

/** Describes the session of the request. */
@Component
class SessionViews {

    private final CurrentOfficer currentOfficer;
    private final Access access;
    private final Units units;
    private final TemporaryPasswords temporary;
    private final boolean demo;

    SessionViews(
            CurrentOfficer currentOfficer,
            Access access,
            Units units,
            TemporaryPasswords temporary,
            ObjectProvider<DemoAccounts> demo) {
        this.currentOfficer = currentOfficer;
        this.access = access;
        this.units = units;
        this.temporary = temporary;
        this.demo = demo.getIfAvailable() != null;
    }

    SessionView current() {
        List<Operation> permissions =
                Stream.of(Operation.values()).filter(access::allows).toList();
        try {
            return new SessionView(signedIn(currentOfficer.get()), permissions, demo);
        } catch (Rejection nobody) {
            return new SessionView(null, permissions, demo);
        }
    }

    private SignedIn signedIn(Officer officer) {
        return new SignedIn(
                officer.id(),
                officer.username(),
                officer.name(),
                officer.positions().stream()
                        .map(position -> new Held(
                                UnitRef.of(units.get(position.unit())),
                                position.role(),
                                position.role().title()))
                        .toList(),
                temporary.mustChange(officer.id()));
    }
}
