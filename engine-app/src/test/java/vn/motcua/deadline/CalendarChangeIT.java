package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.deadline.OfficeFixture.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.calendar.CalendarBook;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarChange.Action;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayKind;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.preview.ImpactPreview;
import vn.motcua.shared.preview.ImpactPreview.Row;
import vn.motcua.shared.preview.Previews;

/** A change of a calendar does exactly what its preview listed, or nothing. */
class CalendarChangeIT {

    private static final UnitCode NATION = new UnitCode("H99");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 16);

    private static LedgerFixture fixture;
    private static Deadlines deadlines;
    private static CalendarChanges changes;
    private static ChangeRunner runner;
    private static int units;

    private UnitCode province;
    private UnitCode commune;

    @BeforeAll
    static void open() {
        fixture = new LedgerFixture();
        deadlines = fixture.deadlines;
        changes = fixture.bean(CalendarChanges.class);
        runner = fixture.bean(ChangeRunner.class);
        fixture.unit(NATION, null);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void makeUnits() {
        fixture.clock.set(LedgerFixture.NOW);
        province = new UnitCode("H99." + ++units);
        commune = new UnitCode("H99." + units + ".1");
        fixture.unit(province, NATION);
        fixture.unit(commune, province);
    }

    static List<Long> seeds() {
        return IntStream.range(0, 25).mapToObj(seed -> 1_000L + seed).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesExactlyWhatThePreviewListed(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            randomDossier(random);
        }
        for (int i = 0; i < 3; i++) {
            CalendarChange change = randomChange(random);
            Map<String, Instant> before = dues();
            ImpactPreview preview = preview(change);
            List<Row> rows = allRows(preview);
            assertThat(rows).hasSize(preview.count());

            CalendarChanges.Applied applied = apply(change, preview.token());

            List<String> listed = rows.stream()
                    .filter(row -> row.blocked() == null)
                    .map(row -> row.dossierCode() + " " + instant(row.before()) + " " + instant(row.after()))
                    .sorted()
                    .toList();
            assertThat(moved(before, dues())).isEqualTo(listed);
            assertThat(applied.applied()).isEqualTo(listed.size());
            assertThat(eventsOf(applied.changeId())).isEqualTo(listed.size());
        }
    }

    @Test
    void movesADossierOverANewHolidayAndKeepsTheFormerDate() {
        DossierId dossier = dossier(commune, Term.workingDays(1), "2026-10-15T09:00");
        CalendarChange holiday = add(province, FRIDAY, DayKind.CLOSURE);

        ImpactPreview preview = preview(holiday);

        assertThat(preview.rows()).singleElement().satisfies(row -> {
            assertThat(row.before()).isEqualTo("2026-10-16T17:00+07:00");
            assertThat(row.after()).isEqualTo("2026-10-19T17:00+07:00");
            assertThat(row.sentence().vi())
                    .isEqualTo("Hạn trả kết quả hồ sơ: thứ Sáu 16/10: Tạm nghỉ tại đơn vị, Bão số 9 (12/QĐ-UBND).");
        });
        assertThat(preview.kinds()).singleElement().satisfies(kind -> {
            assertThat(kind.kind()).isEqualTo("DOSSIER");
            assertThat(kind.count()).isEqualTo(1);
        });
        assertThat(due(dossier)).isEqualTo(at("2026-10-16T17:00"));

        apply(holiday, preview.token());

        assertThat(due(dossier)).isEqualTo(at("2026-10-19T17:00"));
        assertThat(deadlines.explain(dossier).get(0).formerDueAts()).containsExactly(at("2026-10-16T17:00"));
        assertThat(deadlines.explain(dossier).get(0).sentences())
                .extracting(Text::vi)
                .anyMatch(sentence -> sentence.startsWith("Lịch làm việc thay đổi") && sentence.contains("12/QĐ-UBND"));
    }

    @Test
    void touchesNoUnitThatHasSetTheDayItself() {
        apply(add(commune, FRIDAY.plusDays(1), DayKind.SWAP_WORK));
        DossierId dossier = dossier(commune, Term.workingDays(2), "2026-10-15T09:00");
        assertThat(due(dossier)).isEqualTo(at("2026-10-17T17:00"));

        assertThat(preview(add(province, FRIDAY.plusDays(1), DayKind.DUTY)).count())
                .isZero();
    }

    @Test
    void takesAnOwnEntryBack() {
        apply(add(commune, FRIDAY, DayKind.CLOSURE));
        DossierId dossier = dossier(commune, Term.workingDays(1), "2026-10-15T09:00");
        long entry = fixture.command(() -> book().ownEntries(commune).get(0).id());

        apply(new CalendarChange(commune, Action.REMOVE, entry, null, null, null, null));

        assertThat(due(dossier)).isEqualTo(at("2026-10-16T17:00"));
    }

    @Test
    void leavesADossierWhoseNewDueDateHasPassed() {
        fixture.clock.set(at("2026-10-18T09:00"));
        DossierId dossier = dossier(commune, Term.workingDays(2), "2026-10-15T09:00");
        assertThat(due(dossier)).isEqualTo(at("2026-10-19T17:00"));
        CalendarChange worked = add(province, FRIDAY.plusDays(1), DayKind.SWAP_WORK);

        ImpactPreview preview = preview(worked);
        apply(worked, preview.token());

        assertThat(preview.rows()).singleElement().satisfies(row -> assertThat(
                        row.blocked().vi())
                .isEqualTo("Hạn mới 17:00 thứ Bảy 17/10/2026 đã qua nên giữ nguyên hạn cũ."));
        assertThat(due(dossier)).isEqualTo(at("2026-10-19T17:00"));
    }

    @Test
    void saysSoAndDoesNothingWhenTheDataChangedMeanwhile() {
        DossierId dossier = dossier(commune, Term.workingDays(1), "2026-10-15T09:00");
        CalendarChange holiday = add(province, FRIDAY, DayKind.HOLIDAY);
        ImpactPreview preview = preview(holiday);
        fixture.command(() ->
                deadlines.extend(dossier, Term.workingDays(1), "x", new OfficerId("CB0007"), at("2026-10-15T10:00")));

        assertStale(holiday, preview.token());

        assertThat(due(dossier)).isEqualTo(at("2026-10-19T17:00"));
        assertThat(fixture.<Boolean>command(() -> book().ownEntries(province).isEmpty()))
                .isTrue();
    }

    @Test
    void acceptsATokenOnceOnlyAndForItsOwnChange() {
        dossier(commune, Term.workingDays(1), "2026-10-15T09:00");
        CalendarChange holiday = add(province, FRIDAY, DayKind.HOLIDAY);
        String token = preview(holiday).token();

        assertStale(add(province, FRIDAY.plusDays(3), DayKind.HOLIDAY), token);
        assertStale(holiday, "unknown");
        apply(holiday, token);
        assertThatThrownBy(() -> apply(holiday, token)).isInstanceOf(Rejection.class);
    }

    @Test
    void finishesWhatACrashInterrupted() {
        DossierId one = dossier(commune, Term.workingDays(1), "2026-10-15T09:00");
        DossierId other = dossier(province, Term.workingDays(1), "2026-10-15T09:30");
        CalendarChange holiday = add(province, FRIDAY, DayKind.HOLIDAY);
        String token = preview(holiday).token();
        CalendarChanges.Applied saved = fixture.command(() -> changes.save(holiday, token));
        assertThat(due(one)).isEqualTo(at("2026-10-16T17:00"));

        runner.carryOutUnfinished();
        runner.carryOutUnfinished();

        assertThat(due(one)).isEqualTo(at("2026-10-19T17:00"));
        assertThat(due(other)).isEqualTo(at("2026-10-19T17:00"));
        assertThat(eventsOf(saved.changeId())).isEqualTo(2);
    }

    @Test
    void refusesAChangeThatBreaksARule() {
        assertViolation(add(province, LocalDate.of(2026, 10, 17), DayKind.HOLIDAY), "date");
        assertViolation(add(province, FRIDAY, DayKind.SWAP_WORK), "date");
        assertViolation(add(province, FRIDAY, DayKind.WEEKEND), "kind");
        assertViolation(add(province, LocalDate.of(2019, 1, 2), DayKind.HOLIDAY), "date");
        assertViolation(
                new CalendarChange(province, Action.ADD, null, FRIDAY, DayKind.HOLIDAY, Text.same(" "), "x"),
                "name.vi");
        assertViolation(new CalendarChange(province, null, null, FRIDAY, DayKind.HOLIDAY, null, null), "action");
        assertViolation(new CalendarChange(province, Action.REMOVE, 999_999L, null, null, null, null), "id");
        assertViolation(add(new UnitCode("H98"), FRIDAY, DayKind.HOLIDAY), "unitCode");
    }

    // random dossiers and changes -------------------------------------------------------------------------------------

    private void randomDossier(Random random) {
        UnitCode unit = random.nextBoolean() ? province : commune;
        DossierId dossier = fixture.dossier(unit);
        Instant start = LedgerFixture.NOW.minusSeconds(random.nextInt(12 * 24 * 3600));
        TermUnit[] termUnits = {
            TermUnit.SAME_DAY, TermUnit.WORKING_DAY, TermUnit.WORKING_HOUR, TermUnit.CALENDAR_DAY, TermUnit.CLOCK_HOUR
        };
        TermUnit termUnit = termUnits[random.nextInt(termUnits.length)];
        int amount = termUnit == TermUnit.SAME_DAY ? 1 : 1 + random.nextInt(15);
        Term term =
                new Term(amount, termUnit, random.nextBoolean() ? DuePolicy.END_OF_DAY : DuePolicy.KEEP_CLOCK, null);
        fixture.command(() -> {
            deadlines.start(dossier, ClockName.DOSSIER, "", unit, term, start);
            if (random.nextBoolean()) {
                deadlines.startStep(dossier, "Task_Appraise", unit, 120, 480, start.plusSeconds(600));
            }
            if (random.nextInt(3) == 0) {
                deadlines.pause(dossier, PauseReason.SUPPLEMENT, "02-1", start.plusSeconds(3600));
                deadlines.start(dossier, ClockName.SUPPLEMENT, "1", unit, Term.workingDays(7), start.plusSeconds(3600));
                if (random.nextBoolean()) {
                    deadlines.resume(dossier, start.plusSeconds(3600 + random.nextInt(3 * 24 * 3600)));
                }
            }
            if (random.nextInt(4) == 0) {
                deadlines.extend(dossier, Term.workingDays(2), "x", new OfficerId("CB0007"), start.plusSeconds(7200));
            }
            if (random.nextInt(6) == 0) {
                deadlines.endAll(dossier, LedgerFixture.NOW);
            }
        });
    }

    private CalendarChange randomChange(Random random) {
        UnitCode unit = random.nextBoolean() ? province : commune;
        while (true) {
            LocalDate date = FRIDAY.plusDays(random.nextInt(34) - 14);
            List<Long> own = fixture.command(() ->
                    book().ownEntries(unit).stream().map(entry -> entry.id()).toList());
            if (!own.isEmpty() && random.nextInt(3) == 0) {
                return new CalendarChange(unit, Action.REMOVE, own.get(0), null, null, null, null);
            }
            boolean worked = fixture.command(() -> book().of(unit).isWorkingDay(date));
            boolean taken = fixture.command(() -> book().ownEntries(unit).stream()
                    .anyMatch(entry -> entry.date().equals(date)));
            if (!taken) {
                DayKind off = random.nextBoolean() ? DayKind.HOLIDAY : DayKind.CLOSURE;
                DayKind on = random.nextInt(4) == 0 ? DayKind.DUTY : DayKind.SWAP_WORK;
                return add(unit, date, worked ? off : on);
            }
        }
    }

    private static CalendarBook book() {
        return fixture.bean(Calendars.class).book();
    }

    private static CalendarChange add(UnitCode unit, LocalDate date, DayKind kind) {
        return new CalendarChange(
                unit, Action.ADD, null, date, kind, new Text("Bão số 9", "Storm no. 9"), "12/QĐ-UBND");
    }

    private static DossierId dossier(UnitCode unit, Term term, String at) {
        DossierId dossier = fixture.dossier(unit);
        fixture.command(() -> deadlines.start(dossier, ClockName.DOSSIER, "", unit, term, at(at)));
        return dossier;
    }

    private static Instant due(DossierId dossier) {
        return deadlines.ledger(dossier).dossierClock().orElseThrow().dueAt();
    }

    private static ImpactPreview preview(CalendarChange change) {
        return fixture.asActor(() -> changes.preview(change));
    }

    private static void apply(CalendarChange change) {
        apply(change, preview(change).token());
    }

    private static CalendarChanges.Applied apply(CalendarChange change, String token) {
        CalendarChanges.Applied applied = fixture.command(() -> changes.save(change, token));
        runner.carryOut(applied.changeId());
        return applied;
    }

    private static List<Row> allRows(ImpactPreview preview) {
        List<Row> rows = new ArrayList<>(preview.rows());
        String next = preview.next();
        while (next != null) {
            String cursor = next;
            var page = fixture.asActor(() -> fixture.bean(Previews.class).rows(preview.token(), cursor));
            rows.addAll(page.items());
            next = page.next();
        }
        return rows;
    }

    /** Every due instant of every open clock, by the number of the clock. */
    private static Map<String, Instant> dues() {
        Map<String, Instant> dues = new TreeMap<>();
        fixture.sql.sql("SELECT id, dossier_id, due_at FROM motcua.deadline").query(row -> {
            dues.put(
                    row.getLong("dossier_id") + " " + row.getLong("id"),
                    row.getObject("due_at", OffsetDateTime.class).toInstant());
        });
        return dues;
    }

    private static List<String> moved(Map<String, Instant> before, Map<String, Instant> after) {
        return after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(entry ->
                        entry.getKey().split(" ", 2)[0] + " " + before.get(entry.getKey()) + " " + entry.getValue())
                .sorted()
                .toList();
    }

    private static Instant instant(String iso) {
        return OffsetDateTime.parse(iso).toInstant();
    }

    private static int eventsOf(long changeId) {
        return fixture.sql.sql("""
                        SELECT count(*) FROM motcua.journal
                        WHERE type = 'DueDateMoved' AND (payload::jsonb ->> 'calendarChange')::bigint = ?""").param(changeId).query(Integer.class).single();
    }

    private static void assertStale(CalendarChange change, String token) {
        assertThatThrownBy(() -> fixture.command(() -> changes.save(change, token)))
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.code())
                        .isEqualTo("stale-preview"));
    }

    private static void assertViolation(CalendarChange change, String field) {
        assertThatThrownBy(() -> preview(change))
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.violations())
                        .extracting(violation -> violation.field())
                        .contains(field));
    }
}
