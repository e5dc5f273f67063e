package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.shared.TimeDriven;

/** Letters to officers: when, what stands in them, once each, also when the server is away. 26/11/2026 is a Thursday. */
@OfficeTest
class MailIT {

    @Autowired
    private OfficeClock clock;

    @Autowired
    @Qualifier("noticeSweeper")
    private TimeDriven notices;

    @Autowired
    @Qualifier("digestSweeper")
    private TimeDriven digests;

    @Autowired
    @Qualifier("urgentMailSweeper")
    private TimeDriven urgent;

    @Autowired
    @Qualifier("mailSweeper")
    private TimeDriven mail;

    private Ward ward;
    private MailReaders readers;
    private Desk operator;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        clock.at("2026-11-26T08:00");
        ward = Ward.open(port, units, officers);
        readers = new MailReaders(ward);
        operator = ward.officer("Bế Văn Hành", Role.SYSTEM_ADMIN);
    }

    @BeforeEach
    void beginTheDay() {
        clock.at("2026-11-26T08:00");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    /**
     * SAME_DAY, received at 08:00: the dossier is due at 17:00, its appraisal after two hours, at 10:00. At 07:30 of the next
     * day 30 minutes of office time have passed since the one, 1 h 30 + 3 h 30 + 30 minutes since the other.
     */
    @Test
    void aDayBeginsWithOneLetterWhenTheOfficeOpens() throws Exception {
        Desk officer = readers.open("Hoàng Thị Bản Tin", "DAILY", "vi");
        String held = claimed(officer, "Lò Trễ Hạn");
        String task = ward.task(held, "Task_Appraise").get("taskId").asString();
        String watched = ward.received("Lò Được Xem");
        clock.at("2026-11-26T08:01");
        officer.put("/api/dossiers/" + watched + "/watch", null).expect(204);
        ward.examiner
                .post("/api/dossiers/" + watched + "/notes", Map.of("text", "Đã gọi điện cho ông Lò"))
                .expect(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> unread(officer) == 1);

        try (Postbox box = Postbox.open()) {
            sweep("2026-11-26T09:00", digests);
            sweep("2026-11-27T06:59", digests);
            assertThat(box.to(MailReaders.address(officer))).isEmpty();

            sweep("2026-11-27T07:30", digests);
            sweep("2026-11-27T10:00", digests);
            sweep("2026-11-28T08:00", digests);
            MimeMessage letter = only(box.to(MailReaders.address(officer)));
            assertThat(letter.getSubject()).isEqualTo("MotCua 27/11/2026: 1 việc đến hạn, 1 thông báo");
            assertThat(letter.getFrom()[0]).hasToString("motcua@thunghiem.example");
            assertThat(Postbox.part(letter.getContent(), "text/plain").strip())
                    .isEqualTo("""
                            Việc bạn đang giữ, quá hạn hoặc còn dưới 24 giờ:

                            - %1$s · Đăng ký khai sinh · Thẩm định hồ sơ · quá hạn 5 giờ 30 phút làm việc (hạn 26/11/2026 10:00)
                              /tasks/%3$s

                            Thông báo chưa đọc:

                            - %2$s · Ghi chú mới · Đăng ký khai sinh · quá hạn 30 phút làm việc (hạn 26/11/2026 17:00)
                              /dossiers/%2$s

                            --\s
                            Thư tự động theo lựa chọn của bạn; thay đổi tại:
                            /notices/preferences""".formatted(held, watched, task));
            assertThat(Postbox.part(letter.getContent(), "text/html"))
                    .contains("<html lang=\"vi\">", "<a href=\"/tasks/" + task + "\">" + held + "</a>")
                    .doesNotContain("Lò");

            sweep("2026-11-30T07:00", digests);
            assertThat(box.to(MailReaders.address(officer))).hasSize(2);
            assertThat(box.to(MailReaders.address(officer)).get(1).getSubject())
                    .isEqualTo("MotCua 30/11/2026: 1 việc đến hạn, 0 thông báo");
        }
    }

    @Test
    void whoHasNothingAndWhoWantsNoneGetsNoLetter() {
        Desk idle = readers.open("Hoàng Thị Rảnh", "DAILY", "vi");
        Desk without = readers.open("Hoàng Thị Không Thư", "NONE", "vi");
        claimed(without, "Lò Không Thư");
        notices.timeHasPassed();
        try (Postbox box = Postbox.open()) {
            sweep("2026-11-27T08:00", digests, urgent);
            assertThat(box.to(MailReaders.address(idle))).isEmpty();
            assertThat(box.to(MailReaders.address(without))).isEmpty();
        }
    }

    @Test
    void whatIsUrgentIsWrittenAtOnceButOnlyOnceInTenMinutes() throws Exception {
        Desk officer = readers.open("Hoàng Thị Gấp", "AT_ONCE", "en");
        clock.at("2026-11-26T08:01");
        String first = claimed(officer, "Lò Gấp Một");
        notices.timeHasPassed();
        try (Postbox box = Postbox.open()) {
            sweep("2026-11-26T08:02", urgent);
            MimeMessage letter = only(box.to(MailReaders.address(officer)));
            assertThat(letter.getSubject()).isEqualTo("MotCua: 1 thing to be seen now");
            assertThat(Postbox.part(letter.getContent(), "text/plain"))
                    .contains(first + " · Due soon · ", "1 h 58 min of office time left (due 26/11/2026 10:00)");

            clock.at("2026-11-26T08:05");
            claimed(officer, "Lò Gấp Hai");
            claimed(officer, "Lò Gấp Ba");
            notices.timeHasPassed();
            sweep("2026-11-26T08:11", urgent);
            assertThat(box.to(MailReaders.address(officer))).hasSize(1);
            sweep("2026-11-26T08:12", urgent);
            sweep("2026-11-26T08:30", urgent);
            assertThat(box.to(MailReaders.address(officer))).hasSize(2);
            assertThat(box.to(MailReaders.address(officer)).get(1).getSubject())
                    .isEqualTo("MotCua: 2 things to be seen now");
        }
    }

    @Test
    void aServerThatIsAwayOrSilentGetsTheLetterLaterOnce() throws Exception {
        Desk officer = readers.open("Hoàng Thị Chờ Thư", "DAILY", "vi");
        claimed(officer, "Lò Chờ Thư");
        sweep("2026-11-27T07:00", digests);
        JsonNode away = delivery();
        assertThat(away.get("waiting").asInt()).isPositive();
        assertThat(away.get("trouble").asString()).contains("connect");
        try (ServerSocket silent = Postbox.silent()) {
            sweep("2026-11-27T07:02");
            assertThat(silent.isBound()).isTrue();
        }
        try (Postbox box = Postbox.open()) {
            sweep("2026-11-27T07:20");
            sweep("2026-11-27T12:20");
            only(box.to(MailReaders.address(officer)));
        }
    }

    @Test
    void aLetterToNobodyIsGivenUpWithTheReasonAndCanBeSentAgain() {
        Desk officer = readers.open("Hoàng Thị Mất Thư", "DAILY", "vi");
        claimed(officer, "Lò Mất Thư");
        clock.at("2026-11-27T07:00");
        digests.timeHasPassed();
        readers.move(officer, null);
        try (Postbox box = Postbox.open()) {
            sweep("2026-11-27T07:00");
            JsonNode lost = delivery()
                    .get("givenUp")
                    .valueStream()
                    .filter(each -> each.at("/officer/id").asString().equals(officer.officer()))
                    .findFirst()
                    .orElseThrow();
            assertThat(lost.get("reason").isNull()).isTrue();
            readers.move(officer, MailReaders.address(officer));
            operator.post("/api/operations/mail/" + lost.get("id").asLong() + "/retry", Map.of())
                    .expect(204);
            sweep("2026-11-27T07:01");
            only(box.to(MailReaders.address(officer)));
        }
    }

    private String claimed(Desk officer, String child) {
        String code = ward.received(child);
        ward.act(officer, code, "Task_Appraise", "claim", Map.of()).expect(200);
        return code;
    }

    /** What the product does by itself at that time, and then sends. */
    private void sweep(String at, TimeDriven... writing) {
        clock.at(at);
        List.of(writing).forEach(TimeDriven::timeHasPassed);
        mail.timeHasPassed();
    }

    private JsonNode delivery() {
        return operator.get("/api/operations/mail").expect(200).body();
    }

    private static int unread(Desk officer) {
        return officer.get("/api/notices/unread").body().get("unread").asInt();
    }

    private static MimeMessage only(List<MimeMessage> letters) {
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }
}
