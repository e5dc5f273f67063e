package vn.motcua.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** An office that receives dossiers of children of one name, while search has its faults. */
class FaultOffice {

    static final String NAME = "Trịnh Bảo Ngọc";
    static final String WORDS = Office.words("trinh bao ngoc");

    private static final UnitCode WARD = new UnitCode("G82.1");
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    private final Units units;
    private final Officers officers;
    private final Clock clock;
    private final AtomicInteger received = new AtomicInteger();
    private boolean entered;

    FaultOffice(Units units, Officers officers, Clock clock) {
        this.units = units;
        this.officers = officers;
        this.clock = clock;
    }

    synchronized void enter() {
        if (!entered) {
            entered = true;
            CurrentActor.runAs(Actor.system("test"), () -> {
                unit(new UnitCode("G82"), null, UnitKind.PROVINCE, "Ủy ban nhân dân tỉnh Sự Cố");
                unit(WARD, new UnitCode("G82"), UnitKind.COMMUNE, "Ủy ban nhân dân phường Mất Điện");
                unit(new UnitCode("G82.2"), new UnitCode("G82"), UnitKind.COMMUNE, "Ủy ban nhân dân xã Ngoài");
                officer("TN8201", "f.counter", WARD, Role.RECEPTION_OFFICER);
                officer("TN8202", "f.examiner", WARD, Role.CASE_OFFICER);
                officer("TN8203", "f.admin", new UnitCode("G82"), Role.SYSTEM_ADMIN);
                officer("TN8204", "f.stranger", new UnitCode("G82.2"), Role.CASE_OFFICER);
            });
        }
    }

    /** Receives a dossier of a child of {@link #NAME}; answers its code. */
    String receive(Office counter) {
        int number = received.incrementAndGet();
        String line = "x;1;2026-01-01;OPEN;%s;%s;Vi Thị Xuyến;;Lò Văn Pản;father;;;;;;"
                .formatted(NAME, LocalDate.now(clock).minusDays(20));
        return counter.submit(CorpusRow.of(line).declaration(WARD.value(), number));
    }

    List<String> receive(Office counter, int many) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            codes.add(receive(counter));
        }
        return codes;
    }

    private void unit(UnitCode code, UnitCode parent, UnitKind kind, String name) {
        units.create(new Unit(code, Text.same(name), parent, kind, SINCE, null, "Số 1", "0200 3800 000"));
    }

    private void officer(String id, String username, UnitCode unit, Role role) {
        officers.create(new NewOfficer(
                new OfficerId(id),
                username,
                "Người " + username,
                Office.PASSWORD,
                List.of(new Position(unit, role, SINCE, null))));
    }
}
