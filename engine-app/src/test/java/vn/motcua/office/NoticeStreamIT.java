package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;

/** Tabs that listen for notices: at once, again after a break, no longer than the session, and never too many. */
@OfficeTest
class NoticeStreamIT {

    /** As the server bounds it for one officer. */
    private static final int MOST_OF_ONE = 8;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private Officers officers;

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers all) {
        clock.at("2026-11-26T08:00");
        ward = Ward.open(port, units, all);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void everyTabHearsAtOnceAndAfterABreakOnlyWhatIsNew() throws Exception {
        Desk officer = ward.officer("Hoàng Thị Nghe", Role.CASE_OFFICER);
        Listening.Event one;
        try (Listening tab = new Listening(officer, null);
                Listening other = new Listening(officer, null)) {
            assertThat(tab.next().data()).isEqualTo("{\"unread\":0}");
            tab.awaitSign();
            note(officer, "Lò Nghe Một");
            one = tab.unread(1);
            assertThat(other.unread(1).id()).isEqualTo(one.id());
        }
        try (Listening again = new Listening(officer, one.id())) {
            note(officer, "Lò Nghe Hai");
            assertThat(again.next().data()).isEqualTo("{\"unread\":2}");
            officer.put("/api/notices/read", Map.of("upTo", clock.instant().toString()))
                    .expect(204);
            again.unread(0);
        }
    }

    @Test
    void aStreamEndsWithItsSession() throws Exception {
        Desk leaving = ward.officer("Hoàng Thị Ra", Role.CASE_OFFICER);
        try (Listening tab = new Listening(leaving, null)) {
            leaving.delete("/api/session").expect(204);
            tab.expectEnd();
        }
        Desk locked = ward.officer("Hoàng Thị Khoá", Role.CASE_OFFICER);
        try (Listening tab = new Listening(locked, null)) {
            CurrentActor.runAs(Actor.system("test"), () -> officers.lock(new OfficerId(locked.officer())));
            tab.expectEnd();
        }
    }

    /** More streams than the server has threads; then a request of the plain kind. */
    @Test
    void listeningHoldsNoThreadAndTheOldestTabMakesRoomForTheNewest() throws Exception {
        List<Listening> tabs = new ArrayList<>();
        List<Desk> desks = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Desk desk = ward.officer("Hoàng Thị Nhiều " + i, Role.CASE_OFFICER);
            desks.add(desk);
            for (int tab = 0; tab < MOST_OF_ONE; tab++) {
                tabs.add(new Listening(desk, null));
            }
        }
        for (Listening tab : tabs) {
            assertThat(tab.next().data()).isEqualTo("{\"unread\":0}");
        }
        ward.reception.get("/api/session").expect(200);

        // the ninth tab of one takes the place of their first
        try (Listening newest = new Listening(desks.get(0), null)) {
            assertThat(newest.next().data()).isEqualTo("{\"unread\":0}");
            // without a farewell: its session goes on
            assertThat(tabs.get(0).next().name()).isEqualTo("end of the answer");
            assertThat(status(desks.get(1))).isEqualTo(200);
        }
        for (Listening tab : tabs) {
            tab.close();
        }
    }

    @Test
    void nobodyListensWithoutSigningIn(@LocalServerPort int port) {
        Desk client = Desk.client(port, "khong-co", "sai");
        assertThat(client.get("/api/notices/stream").status()).isEqualTo(401);
    }

    /** Opens a stream and leaves it again. */
    private static int status(Desk desk) throws Exception {
        HttpResponse<InputStream> answer = desk.listen("/api/notices/stream", null);
        answer.body().close();
        return answer.statusCode();
    }

    /** Tells the officer one thing: what happened to the dossier before they watched it is not told. */
    private void note(Desk officer, String child) {
        clock.at("2026-11-26T08:00");
        String code = ward.received(child);
        clock.at("2026-11-26T08:01");
        officer.put("/api/dossiers/" + code + "/watch", null).expect(204);
        ward.examiner
                .post("/api/dossiers/" + code + "/notes", Map.of("text", "Đã gọi điện"))
                .expect(200);
    }
}
