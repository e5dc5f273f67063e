package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.deadline.OfficeFixture.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarChange.Action;
import vn.motcua.calendar.DayKind;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.preview.ImpactPreview;
import vn.motcua.shared.preview.ImpactPreview.Row;

/** A change of a calendar does exactly what its preview listed, or nothing. */
class CalendarChangeIT {

    private static CalendarChangeFixture fixture;

    private UnitCode province;
    private UnitCode commune;

    @BeforeAll
    static void open() {
        fixture = new CalendarChangeFixture();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void makeUnits() {
        fixture.ledger.clock.set(LedgerFixture.NOW);
        province = fixture.province();
        commune = fixture.commune(province);
    }

    static List<Long> seeds() {
        return IntStream.range(0, 25).mapToObj(seed -> 1_000L + seed).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesExactlyWhatThePreviewListed(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            fixture.randomDossier(random, random.nextBoolean() ? province : commune);
        }
        for (int i = 0; i < 3; i++) {
            CalendarChange change = fixture.randomChange(random, random.nextBoolean() ? province : commune);
            Map<String, Instant> before = fixture.dues();
            ImpactPreview preview = fixture.preview(change);
            List<Row> rows = fixture.allRows(preview);
            assertThat(rows).hasSize(preview.count());

            CalendarChanges.Applied applied = fixture.apply(change, preview.token());

            List<String> listed = rows.stream()
                    .filter(row -> row.blocked() == null)
                    .map(row -> row.dossierCode() + " " + fixture.instant(row.before()) + " "
                            + fixture.instant(row.after()))
                    .sorted()
                    .toList();
            assertThat(fixture.moved(before, fixture.dues())).isEqualTo(listed);
            assertThat(applied.applied()).isEqualTo(listed.size());
            assertThat(fixture.eventsOf(applied.changeId())).isEqualTo(listed.size());
        }
    }

    @Test
    void movesADossierOverANewHolidayAndKeepsTheFormerDate() {
        DossierId dossier = fixture.dossier(commune, Term.workingDays(1), "2026-10-15T09:00");
        CalendarChange holiday = fixture.add(province, CalendarChangeFixture.FRIDAY, DayKind.CLOSURE);

        ImpactPreview preview = fixture.preview(holiday);

        assertThat(preview.rows()).singleElement().satisfies(row -> {
            assertThat(row.before()).isEqualTo("2026-10-16T17:00+07:00");
            assertThat(row.after()).isEqualTo("2026-10-19T17:00+07:00");
            assertThat(row.sentence().vi())
                    .isEqualTo("Hạn trả kết quả hồ sơ. Thứ Sáu 16/10: Tạm nghỉ tại đơn vị, Bão số 9 (12/QĐ-UBND).");
        });
        assertThat(preview.kinds()).singleElement().satisfies(kind -> {
            assertThat(kind.kind()).isEqualTo("DOSSIER");
            assertThat(kind.count()).isEqualTo(1);
        });
        assertThat(fixture.due(dossier)).isEqualTo(at("2026-10-16T17:00"));

        fixture.apply(holiday, preview.token());

        assertThat(fixture.due(dossier)).isEqualTo(at("2026-10-19T17:00"));
        assertThat(fixture.deadlines.explain(dossier).get(0).formerDueAts()).containsExactly(at("2026-10-16T17:00"));
        assertThat(fixture.deadlines.explain(dossier).get(0).sentences())
                .extracting(Text::vi)
                .anyMatch(sentence -> sentence.startsWith("Lịch làm việc thay đổi") && sentence.contains("12/QĐ-UBND"));
    }

    @Test
    void listsEveryRowPageByPage() {
        for (int i = 0; i < 53; i++) {
            fixture.dossier(commune, Term.workingDays(1), "2026-10-15T09:00");
        }

        ImpactPreview preview = fixture.preview(fixture.add(province, CalendarChangeFixture.FRIDAY, DayKind.CLOSURE));

        assertThat(preview.count()).isEqualTo(53);
        assertThat(preview.rows()).hasSize(50);
        assertThat(fixture.allRows(preview)).hasSize(53).doesNotHaveDuplicates();
    }

    @Test
    void touchesNoUnitThatHasSetTheDayItself() {
        fixture.apply(fixture.add(commune, CalendarChangeFixture.FRIDAY.plusDays(1), DayKind.SWAP_WORK));
        DossierId dossier = fixture.dossier(commune, Term.workingDays(2), "2026-10-15T09:00");
        assertThat(fixture.due(dossier)).isEqualTo(at("2026-10-17T17:00"));

        assertThat(fixture.preview(fixture.add(province, CalendarChangeFixture.FRIDAY.plusDays(1), DayKind.DUTY))
                        .count())
                .isZero();
    }

    @Test
    void takesAnOwnEntryBack() {
        fixture.apply(fixture.add(commune, CalendarChangeFixture.FRIDAY, DayKind.CLOSURE));
        DossierId dossier = fixture.dossier(commune, Term.workingDays(1), "2026-10-15T09:00");
        long entry = fixture.ledger.command(
                () -> fixture.book().ownEntries(commune).get(0).id());

        fixture.apply(new CalendarChange(commune, Action.REMOVE, entry, null, null, null, null));

        assertThat(fixture.due(dossier)).isEqualTo(at("2026-10-16T17:00"));
    }

    @Test
    void leavesADossierWhoseNewDueDateHasPassed() {
        fixture.ledger.clock.set(at("2026-10-18T09:00"));
        DossierId dossier = fixture.dossier(commune, Term.workingDays(2), "2026-10-15T09:00");
        assertThat(fixture.due(dossier)).isEqualTo(at("2026-10-19T17:00"));
        CalendarChange worked = fixture.add(province, CalendarChangeFixture.FRIDAY.plusDays(1), DayKind.SWAP_WORK);

        ImpactPreview preview = fixture.preview(worked);
        fixture.apply(worked, preview.token());

        assertThat(preview.rows()).singleElement().satisfies(row -> assertThat(
                        row.blocked().vi())
                .isEqualTo("Hạn mới 17:00 thứ Bảy 17/10/2026 đã qua nên giữ nguyên hạn cũ."));
        assertThat(fixture.due(dossier)).isEqualTo(at("2026-10-19T17:00"));
    }

    @Test
    void saysSoAndDoesNothingWhenTheDataChangedMeanwhile() {
        DossierId dossier = fixture.dossier(commune, Term.workingDays(1), "2026-10-15T09:00");
        CalendarChange holiday = fixture.add(province, CalendarChangeFixture.FRIDAY, DayKind.HOLIDAY);
        ImpactPreview preview = fixture.preview(holiday);
        fixture.ledger.command(() -> fixture.deadlines.extend(
                dossier, Term.workingDays(1), Text.same("x"), new OfficerId("CB0007"), at("2026-10-15T10:00")));

        assertStale(holiday, preview.token());

        assertThat(fixture.due(dossier)).isEqualTo(at("2026-10-19T17:00"));
        assertThat(fixture.ledger.<Boolean>command(
                        () -> fixture.book().ownEntries(province).isEmpty()))
                .isTrue();
    }

    @Test
    void acceptsATokenOnceOnlyAndForItsOwnChange() {
        fixture.dossier(commune, Term.workingDays(1), "2026-10-15T09:00");
        CalendarChange holiday = fixture.add(province, CalendarChangeFixture.FRIDAY, DayKind.HOLIDAY);
        String token = fixture.preview(holiday).token();

        assertStale(fixture.add(province, CalendarChangeFixture.FRIDAY.plusDays(3), DayKind.HOLIDAY), token);
        assertStale(holiday, "unknown");
        fixture.apply(holiday, token);
        assertThatThrownBy(() -> fixture.apply(holiday, token)).isInstanceOf(Rejection.class);
    }

    @Test
    void refusesAChangeThatBreaksARule() {
        assertViolation(fixture.add(province, LocalDate.of(2026, 10, 17), DayKind.HOLIDAY), "date");
        assertViolation(fixture.add(province, CalendarChangeFixture.FRIDAY, DayKind.SWAP_WORK), "date");
        assertViolation(fixture.add(province, CalendarChangeFixture.FRIDAY, DayKind.WEEKEND), "kind");
        assertViolation(fixture.add(province, LocalDate.of(2019, 1, 2), DayKind.HOLIDAY), "date");
        assertViolation(
                new CalendarChange(
                        province, Action.ADD, null, CalendarChangeFixture.FRIDAY, DayKind.HOLIDAY, Text.same(" "), "x"),
                "name.vi");
        assertViolation(
                new CalendarChange(province, null, null, CalendarChangeFixture.FRIDAY, DayKind.HOLIDAY, null, null),
                "action");
        assertViolation(new CalendarChange(province, Action.REMOVE, 999_999L, null, null, null, null), "id");
        assertViolation(fixture.add(new UnitCode("H98"), CalendarChangeFixture.FRIDAY, DayKind.HOLIDAY), "unitCode");
    }

    private static void assertStale(CalendarChange change, String token) {
        assertThatThrownBy(() -> fixture.ledger.command(() -> fixture.changes.save(change, token)))
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.code())
                        .isEqualTo("stale-preview"));
    }

    private static void assertViolation(CalendarChange change, String field) {
        assertThatThrownBy(() -> fixture.preview(change))
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.violations())
                        .extracting(violation -> violation.field())
                        .contains(field));
    }
}
