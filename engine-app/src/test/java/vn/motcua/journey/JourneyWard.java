package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import vn.motcua.journey.Browserless.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** A ward of its own in a province of its own, its officers, and the births that are registered there over HTTP. */
final class JourneyWard {

    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final AtomicInteger PROVINCES = new AtomicInteger(90);
    private static final AtomicInteger OFFICERS = new AtomicInteger(9000);

    private final Staff staff;
    private final Clock clock;
    private final UnitCode ward;
    private final UnitCode other;

    final Browserless reception;
    final Browserless examiner;
    final OpenSteps steps;

    private JourneyWard(int port, Units units, Officers officers, Clock clock) {
        this.clock = clock;
        staff = new Staff(port, officers);
        UnitCode province = new UnitCode("J" + PROVINCES.getAndIncrement());
        ward = new UnitCode(province + ".1");
        other = new UnitCode(province + ".2");
        units.create(unit(province, null, UnitKind.PROVINCE, "Ủy ban nhân dân tỉnh Thử"));
        units.create(unit(ward, province, UnitKind.COMMUNE, "Ủy ban nhân dân phường Thử Nghiệm"));
        units.create(unit(other, province, UnitKind.COMMUNE, "Ủy ban nhân dân xã Bên"));
        reception = officer("Trần Thị Tiếp", ward, Role.RECEPTION_OFFICER, Role.RESULT_OFFICER);
        examiner = officer("Lê Văn Thẩm", ward, Role.CASE_OFFICER, Role.APPROVER);
        steps = new OpenSteps(reception);
    }

    static JourneyWard open(int port, Units units, Officers officers, Clock clock) {
        return CurrentActor.runAs(Actor.system("test"), () -> new JourneyWard(port, units, officers, clock));
    }

    /** A further officer of the ward. */
    Browserless officer(String name, Role role) {
        return CurrentActor.runAs(Actor.system("test"), () -> officer(name, ward, role));
    }

    /** An officer of the commune next to the ward. */
    Browserless stranger(String name, Role role) {
        return CurrentActor.runAs(Actor.system("test"), () -> officer(name, other, role));
    }

    private Browserless officer(String name, UnitCode unit, Role... roles) {
        return staff.officer("TN" + OFFICERS.incrementAndGet(), name, unit, SINCE, roles);
    }

    /** The declaration of a birth twelve days ago. */
    Map<String, Object> birth(String child) {
        return Declarations.submission(ward.value(), child, LocalDate.now(clock).minusDays(12), true);
    }

    String submit(String child) {
        Answer answer = reception.post("/api/dossiers", birth(child));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().get("code").asString();
    }

    JsonNode dossier(String code) {
        return reception.get("/api/dossiers/" + code).body();
    }

    private static Unit unit(UnitCode code, UnitCode parent, UnitKind kind, String name) {
        return new Unit(code, Text.same(name), parent, kind, SINCE, null, "Số 1", "0200 3800 000");
    }
}
