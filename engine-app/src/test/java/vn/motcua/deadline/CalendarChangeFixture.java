package vn.motcua.deadline;

import static vn.motcua.deadline.OfficeFixture.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.motcua.calendar.CalendarBook;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarChange.Action;
import vn.motcua.calendar.CalendarEntry;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayKind;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.preview.ImpactPreview;
import vn.motcua.shared.preview.ImpactPreview.Row;
import vn.motcua.shared.preview.Previews;

/** Previews and applies changes of calendars, and makes random ones and dossiers for them to move. */
final class CalendarChangeFixture implements AutoCloseable {

    static final LocalDate FRIDAY = LocalDate.of(2026, 10, 16);

    private static final UnitCode NATION = new UnitCode("H99");

    private static final List<TermUnit> UNITS = List.of(
            TermUnit.SAME_DAY, TermUnit.WORKING_DAY, TermUnit.WORKING_HOUR, TermUnit.CALENDAR_DAY, TermUnit.CLOCK_HOUR);

    final LedgerFixture ledger = new LedgerFixture();
    final Deadlines deadlines = ledger.deadlines;
    final CalendarChanges changes = ledger.bean(CalendarChanges.class);
    final ChangeRunner runner = ledger.bean(ChangeRunner.class);

    private int provinces;

    CalendarChangeFixture() {
        ledger.unit(NATION, null);
    }

    /** One more below the nation, so that no test meets the calendar of another. */
    UnitCode province() {
        UnitCode province = new UnitCode(NATION + "." + ++provinces);
        ledger.unit(province, NATION);
        return province;
    }

    UnitCode commune(UnitCode province) {
        UnitCode commune = new UnitCode(province + ".1");
        ledger.unit(commune, province);
        return commune;
    }

    void randomDossier(Random random, UnitCode unit) {
        DossierId dossier = ledger.dossier(unit);
        Instant start = LedgerFixture.NOW.minusSeconds(random.nextInt(12 * 24 * 3600));
        TermUnit termUnit = UNITS.get(random.nextInt(UNITS.size()));
        int amount = termUnit == TermUnit.SAME_DAY ? 1 : 1 + random.nextInt(15);
        Term term =
                new Term(amount, termUnit, random.nextBoolean() ? DuePolicy.END_OF_DAY : DuePolicy.KEEP_CLOCK, null);
        ledger.command(() -> {
            deadlines.start(dossier, ClockName.DOSSIER, "", unit, term, start);
            deadlines.start(dossier, ClockName.CONFIRMATION, "", unit, Term.workingDays(1), start.plusSeconds(900));
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
                deadlines.extend(
                        dossier, Term.workingDays(2), Text.same("x"), new OfficerId("CB0007"), start.plusSeconds(7200));
            }
            if (random.nextInt(6) == 0) {
                deadlines.endAll(dossier, LedgerFixture.NOW);
            }
        });
    }

    CalendarChange randomChange(Random random, UnitCode unit) {
        while (true) {
            LocalDate date = FRIDAY.plusDays(random.nextInt(34) - 14);
            List<Long> own = ledger.command(() ->
                    book().ownEntries(unit).stream().map(CalendarEntry::id).toList());
            if (!own.isEmpty() && random.nextInt(3) == 0) {
                return new CalendarChange(unit, Action.REMOVE, own.get(0), null, null, null, null);
            }
            boolean worked = ledger.command(() -> book().of(unit).isWorkingDay(date));
            boolean taken = ledger.command(() -> book().ownEntries(unit).stream()
                    .anyMatch(entry -> entry.date().equals(date)));
            if (!taken) {
                DayKind off = random.nextBoolean() ? DayKind.HOLIDAY : DayKind.CLOSURE;
                DayKind on = random.nextInt(4) == 0 ? DayKind.DUTY : DayKind.SWAP_WORK;
                return add(unit, date, worked ? off : on);
            }
        }
    }

    CalendarBook book() {
        return ledger.bean(Calendars.class).book();
    }

    CalendarChange add(UnitCode unit, LocalDate date, DayKind kind) {
        return new CalendarChange(
                unit, Action.ADD, null, date, kind, new Text("Bão số 9", "Storm no. 9"), "12/QĐ-UBND");
    }

    DossierId dossier(UnitCode unit, Term term, String at) {
        DossierId dossier = ledger.dossier(unit);
        ledger.command(() -> deadlines.start(dossier, ClockName.DOSSIER, "", unit, term, at(at)));
        return dossier;
    }

    Instant due(DossierId dossier) {
        return deadlines.ledger(dossier).dossierClock().orElseThrow().dueAt();
    }

    ImpactPreview preview(CalendarChange change) {
        return ledger.asActor(() -> changes.preview(change));
    }

    void apply(CalendarChange change) {
        apply(change, preview(change).token());
    }

    CalendarChanges.Applied apply(CalendarChange change, String token) {
        CalendarChanges.Applied applied = ledger.command(() -> changes.save(change, token));
        runner.carryOut(applied.changeId(), Integer.MAX_VALUE);
        return applied;
    }

    List<Row> allRows(ImpactPreview preview) {
        List<Row> rows = new ArrayList<>(preview.rows());
        String next = preview.next();
        while (next != null) {
            String cursor = next;
            var page = ledger.asActor(() -> ledger.bean(Previews.class).rows(preview.token(), cursor));
            rows.addAll(page.items());
            next = page.next();
        }
        return rows;
    }

    /** Every due instant of every open clock, by the number of the clock. */
    Map<String, Instant> dues() {
        Map<String, Instant> dues = new TreeMap<>();
        ledger.sql.sql("SELECT id, dossier_id, due_at FROM motcua.deadline").query(row -> {
            dues.put(
                    row.getLong("dossier_id") + " " + row.getLong("id"),
                    row.getObject("due_at", OffsetDateTime.class).toInstant());
        });
        return dues;
    }

    List<String> moved(Map<String, Instant> before, Map<String, Instant> after) {
        return after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(entry ->
                        entry.getKey().split(" ", 2)[0] + " " + before.get(entry.getKey()) + " " + entry.getValue())
                .sorted()
                .toList();
    }

    Instant instant(String iso) {
        return OffsetDateTime.parse(iso).toInstant();
    }

    int eventsOf(long changeId) {
        return ledger.sql.sql("""
                        SELECT count(*) FROM motcua.journal
                        WHERE type = 'DueDateMoved' AND (payload::jsonb ->> 'calendarChange')::bigint = ?""").param(changeId).query(Integer.class).single();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
