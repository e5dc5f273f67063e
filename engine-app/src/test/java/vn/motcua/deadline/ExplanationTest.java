package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.deadline.OfficeFixture.NATION;
import static vn.motcua.deadline.OfficeFixture.at;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

class ExplanationTest {

    private static final Map<OfficerId, String> NAMES = Map.of(new OfficerId("CB0007"), "Phạm Thị Ký");
    private static final Ledger.Pause SUPPLEMENT =
            new Ledger.Pause(at("2026-11-23T16:30"), at("2026-11-25T09:30"), PauseReason.SUPPLEMENT, "02-0001");

    @Test
    void tellsWhyADossierReceivedBeforeAHolidayIsDueTwoDaysLater() {
        Text sentence = Beginning.sentence(
                ClockName.DOSSIER, LegalClock.of(OfficeFixture.sameDay(), at("2026-11-23T16:05")), NATION);

        assertThat(sentence.vi())
                .isEqualTo("Tiếp nhận lúc 16:05 thứ Hai 23/11/2026, sau 15:00; thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam "
                        + "(Nghị quyết 28/2026/QH16): hẹn trả 17:00 thứ Tư 25/11/2026.");
        assertThat(sentence.en())
                .isEqualTo("Received at 16:05 on Monday 23/11/2026, after 15:00; Tuesday 24/11 is off, Vietnam Culture "
                        + "Day (Nghị quyết 28/2026/QH16): due 17:00 on Wednesday 25/11/2026.");
    }

    @Test
    void namesTheWholeOfTetOnceAndTheWeekends() {
        Text sentence = Beginning.sentence(
                ClockName.DOSSIER, LegalClock.of(Term.workingDays(1), at("2026-02-13T10:00")), NATION);

        assertThat(sentence.vi())
                .isEqualTo("Tiếp nhận lúc 10:00 thứ Sáu 13/02/2026, thời hạn 1 ngày làm việc không kể ngày đầu; "
                        + "từ thứ Hai 16/2 đến thứ Sáu 20/2 nghỉ Tết Nguyên đán (Bộ luật Lao động 2019, Điều 112); "
                        + "nghỉ cuối tuần 14–15/2, 21–22/2: hẹn trả 17:00 thứ Hai 23/02/2026.");
    }

    @Test
    void namesAWorkedSaturdayAndTheSwappedDay() {
        Text worked = Beginning.sentence(
                ClockName.DOSSIER, LegalClock.of(Term.workingDays(1), at("2026-08-21T09:00")), NATION);
        Text swapped = Beginning.sentence(
                ClockName.DOSSIER, LegalClock.of(Term.workingDays(1), at("2026-08-28T09:00")), NATION);

        assertThat(worked.vi()).contains("thứ Bảy 22/8 làm việc: Làm bù cho ngày 31/8");
        assertThat(swapped.vi()).contains("thứ Hai 31/8 nghỉ hoán đổi, làm bù thứ Bảy 22/8");
    }

    @Test
    void saysFromWhenASubmissionAtNightCounts() {
        Text sentence = Beginning.sentence(
                ClockName.RECEPTION, LegalClock.of(OfficeFixture.workingHours(8), at("2026-11-25T22:00")), NATION);

        assertThat(sentence.vi())
                .isEqualTo("Hồ sơ gửi đến lúc 22:00 thứ Tư 25/11/2026, ngoài giờ làm việc nên tính từ 07:00 thứ Năm "
                        + "26/11/2026, thời hạn 8 giờ làm việc: phải trả lời trước 07:00 thứ Sáu 27/11/2026.");
    }

    @Test
    void tellsPausesExtensionsAndTheSumOfItAll() {
        var extension = new Ledger.Extension(
                Term.workingDays(3),
                new Text("xác minh tình trạng hôn nhân", "verification of the marriage"),
                new OfficerId("CB0007"),
                at("2026-11-25T10:00"));
        List<Text> sentences = explained(at("2026-12-01T17:00"), List.of(), List.of(extension));

        assertThat(sentences)
                .extracting(Text::vi)
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("hẹn trả 17:00 thứ Tư 25/11/2026."),
                        pause -> assertThat(pause)
                                .isEqualTo("Tạm dừng từ 16:30 thứ Hai 23/11/2026 đến 09:30 thứ Tư 25/11/2026, "
                                        + "chờ người nộp bổ sung hồ sơ (phiếu số 02-0001)."),
                        sum -> assertThat(sum)
                                .isEqualTo(
                                        "Tổng thời gian tạm dừng 3 giờ làm việc, làm tròn lên thành 1 ngày làm việc."),
                        more -> assertThat(more)
                                .isEqualTo(
                                        "Gia hạn 3 ngày làm việc lúc 10:00 thứ Tư 25/11/2026, người phê duyệt Phạm Thị Ký: "
                                                + "xác minh tình trạng hôn nhân."),
                        present -> assertThat(present).isEqualTo("Hiện nay hẹn trả 17:00 thứ Ba 01/12/2026."));
    }

    /** The law ties no numbered form to it. */
    @Test
    void namesNoFormWhereAnObligationPausesTheClock() {
        var pause = new Ledger.Pause(at("2026-11-23T16:30"), null, PauseReason.FINANCIAL_OBLIGATION, "");

        assertThat(explained(at("2026-11-25T17:00"), List.of(), List.of(), pause))
                .contains(new Text(
                        "Tạm dừng từ 16:30 thứ Hai 23/11/2026, chờ thực hiện nghĩa vụ tài chính; ngày hẹn trả mới được "
                                + "tính khi hồ sơ được xử lý tiếp.",
                        "Paused since 16:30 on Monday 23/11/2026, waiting for a financial obligation; the new due date is "
                                + "counted when it goes on."));
    }

    @Test
    void whatTheLawAddsHasNoApprover() {
        var verification = new Ledger.Extension(
                Term.workingDays(3), new Text("xác minh", "verification"), null, at("2026-11-25T10:00"));

        assertThat(explained(at("2026-12-01T17:00"), List.of(), List.of(verification)))
                .contains(new Text(
                        "Được cộng thêm 3 ngày làm việc theo quy định, từ 10:00 thứ Tư 25/11/2026: xác minh.",
                        "The law adds 3 working days, as of 10:00 on Wednesday 25/11/2026: verification."));
    }

    /** One pause before the correction, one after: the first is part of no date any more. */
    @Test
    void tellsACorrectionOfTheDueDateBetweenWhatWasBeforeAndWhatCameAfter() {
        var reset = new Ledger.Reset(
                at("2026-11-26T17:00"),
                at("2026-12-01T17:00"),
                at("2026-11-25T10:00"),
                0,
                new Text("áp dụng sai thời hạn", "a wrong term was applied"),
                new OfficerId("CB0007"));
        var later = new Ledger.Pause(at("2026-11-26T08:00"), at("2026-11-26T10:00"), PauseReason.SUPPLEMENT, "02-0002");
        Ledger ledger = new Ledger(
                new DossierId(1),
                List.of(dossierClock(at("2026-12-02T17:00"), List.of())),
                List.of(SUPPLEMENT, later),
                List.of(),
                List.of(reset));

        assertThat(Explanation.of(ledger, unit -> NATION, NAMES::get).get(0).sentences())
                .extracting(Text::vi)
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("hẹn trả 17:00 thứ Tư 25/11/2026."),
                        pause -> assertThat(pause).contains("phiếu số 02-0001"),
                        sum -> assertThat(sum).contains("3 giờ làm việc, làm tròn lên thành 1 ngày làm việc"),
                        set -> assertThat(set)
                                .isEqualTo("Ngày hẹn trả được đặt lại lúc 10:00 thứ Tư 25/11/2026 từ 17:00 thứ Năm "
                                        + "26/11/2026 thành 17:00 thứ Ba 01/12/2026, không phải gia hạn, người đặt lại "
                                        + "Phạm Thị Ký: áp dụng sai thời hạn."),
                        pause -> assertThat(pause).contains("phiếu số 02-0002"),
                        sum -> assertThat(sum).contains("2 giờ làm việc, làm tròn lên thành 1 ngày làm việc"),
                        present -> assertThat(present).isEqualTo("Hiện nay hẹn trả 17:00 thứ Tư 02/12/2026."));
        assertThat(ledger.legalClock(ledger.entries().get(0)).due(NATION)).isEqualTo(at("2026-12-02T17:00"));
    }

    @Test
    void tellsWhichChangeOfTheCalendarMovedTheDueDate() {
        var former = new LedgerEntry.FormerDue(
                at("2026-11-26T17:00"), at("2026-11-25T08:00"), MoveCause.CALENDAR, 7L, "12/QĐ-UBND");

        assertThat(explained(at("2026-11-27T17:00"), List.of(former), List.of()))
                .extracting(Text::vi)
                .contains(
                        "Lịch làm việc thay đổi lúc 08:00 thứ Tư 25/11/2026 (12/QĐ-UBND): hạn chuyển từ 17:00 thứ Năm "
                                + "26/11/2026 sang 17:00 thứ Sáu 27/11/2026.");
    }

    /** The product knows the holidays until 2027; a term that ends later has been counted without any. */
    @Test
    void warnsOfADateAfterTheLastYearWhoseHolidaysAreKnown() {
        assertThat(explained(at("2027-12-31T17:00"), List.of(), List.of()))
                .extracting(Text::vi)
                .noneMatch(sentence -> sentence.contains("Lịch nghỉ lễ"));
        assertThat(explained(at("2028-01-03T17:00"), List.of(), List.of()))
                .extracting(Text::vi)
                .last()
                .isEqualTo("Lịch nghỉ lễ năm 2028 chưa được nhập, nên hạn này chưa trừ ngày nghỉ lễ của năm đó và có "
                        + "thể thay đổi.");
    }

    @Test
    void writesNoEnglishOnTheVietnameseSide() {
        for (TermUnit unit : TermUnit.values()) {
            Term term = Term.of(1, unit);
            String vi = Beginning.sentence(ClockName.DOSSIER, LegalClock.of(term, at("2026-11-20T18:00")), NATION)
                    .vi();
            assertThat(vi).doesNotContainPattern("\\b(day|hour|from|at|on|is)\\b");
        }
    }

    private static List<Text> explained(
            Instant due, List<LedgerEntry.FormerDue> former, List<Ledger.Extension> extensions) {
        return explained(due, former, extensions, SUPPLEMENT);
    }

    private static List<Text> explained(
            Instant due, List<LedgerEntry.FormerDue> former, List<Ledger.Extension> extensions, Ledger.Pause pause) {
        LedgerEntry entry = dossierClock(due, former);
        Ledger ledger = new Ledger(new DossierId(1), List.of(entry), List.of(pause), extensions);
        return Explanation.of(ledger, unit -> NATION, NAMES::get).get(0).sentences();
    }

    private static LedgerEntry dossierClock(Instant due, List<LedgerEntry.FormerDue> former) {
        return new LedgerEntry(
                1,
                ClockName.DOSSIER,
                "",
                new UnitCode("H88.1"),
                at("2026-11-23T16:05"),
                OfficeFixture.sameDay(),
                null,
                due,
                null,
                null,
                null,
                former);
    }
}
