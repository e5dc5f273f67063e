package vn.motcua.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.organisation.Enrolment;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** The invented wards in which the clients work, and who works there. */
final class Ward {

    private static final String PASSWORD = "mot-cua-2026";
    private static final List<Role> DESK =
            List.of(Role.RECEPTION_OFFICER, Role.CASE_OFFICER, Role.RECORDS_CLERK, Role.RESULT_OFFICER);
    private static final List<Role> LEADER = List.of(Role.RECEPTION_OFFICER, Role.APPROVER);

    private final UnitCode code;
    private final List<NewOfficer> staff = new ArrayList<>();

    private Ward(String code) {
        this.code = new UnitCode(code);
    }

    /** A ward with some officers who do everything but sign, and as many leaders. */
    static Ward entered(Product product, String code, int desks, int leaders) throws IOException {
        Ward ward = new Ward(code);
        LocalDate today = LocalDate.now(Installation.ZONE);
        Enrolment enrolment = Enrolment.into(product.database());
        enrolment.enter(new Unit(
                ward.code,
                Text.same("Ủy ban nhân dân phường " + code),
                new UnitCode(Installation.PROVINCE),
                UnitKind.COMMUNE,
                today,
                null,
                "Số 1",
                "0200 3800 000"));
        for (int number = 1; number <= desks + leaders; number++) {
            NewOfficer officer = officer(ward.code, number, number <= desks ? DESK : LEADER, today);
            enrolment.enter(officer);
            ward.staff.add(officer);
        }
        return ward;
    }

    /** Each of its officers as a client, signed in; waits until the running application knows of the ward. */
    List<Client> clients(Session admin, int[] ports, Book book) throws IOException {
        // each node learns of it by itself
        for (int port : ports) {
            await().atMost(Duration.ofSeconds(60)).until(() -> knows(admin, port));
        }
        List<Client> clients = new ArrayList<>();
        for (NewOfficer officer : staff) {
            Session session = Session.signIn(ports, officer.id().value(), officer.username(), PASSWORD);
            Set<String> roles = officer.positions().stream()
                    .map(position -> position.role().name())
                    .collect(Collectors.toSet());
            clients.add(
                    new Client(session, code.value(), roles, book, officer.id().hashCode()));
        }
        return clients;
    }

    private boolean knows(Session admin, int port) throws IOException {
        return admin.at(port).get("/api/organisation/units").text().contains('"' + code.value() + '"');
    }

    /** Numbers of its officers: actors in the journal. */
    Stream<String> officers() {
        return staff.stream().map(officer -> officer.id().value());
    }

    private static NewOfficer officer(UnitCode ward, int number, List<Role> roles, LocalDate today) {
        String last = ward.value().substring(ward.value().lastIndexOf('.') + 1);
        String id = "CB" + last + "00" + number;
        return new NewOfficer(
                new OfficerId(id),
                id,
                "Trần Thị " + id,
                PASSWORD,
                roles.stream()
                        .map(role -> new Position(ward, role, today, null))
                        .toList());
    }
}
