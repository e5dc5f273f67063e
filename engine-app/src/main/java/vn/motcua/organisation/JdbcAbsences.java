package vn.motcua.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Absences in two tables; those not over yet are remembered in each revision of the organisation. */
@Component
class JdbcAbsences implements Absences {

    private record Row(long absence, Deputies.Line line) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final Officers officers;
    private final Revision revision;
    private final Remembered<List<Absence>> ahead;

    JdbcAbsences(JdbcClient sql, Clock clock, Officers officers, Revision revision) {
        this.sql = sql;
        this.clock = clock;
        this.officers = officers;
        this.revision = revision;
        this.ahead = new Remembered<>(revision, this::loadAhead);
    }

    @Override
    public Optional<Absence> running(OfficerId officer) {
        return ahead.get().stream()
                .filter(absence -> absence.officer().equals(officer) && absence.runs(clock.instant()))
                .findFirst();
    }

    @Override
    public List<Absence> ahead(OfficerId officer) {
        return remaining(absence -> absence.officer().equals(officer));
    }

    @Override
    public List<Absence> namedIn(OfficerId officer) {
        return remaining(absence -> absence.substitutes().include(officer));
    }

    @Override
    public Optional<OfficerId> substitute(OfficerId absent, ProcedureCode procedure) {
        return running(absent)
                .flatMap(absence -> absence.substitutes().of(procedure))
                .filter(this::acts);
    }

    @Override
    public List<Absence> substitutedBy(OfficerId officer) {
        List<Absence> found =
                remaining(absence -> absence.substitutes().include(officer) && absence.runs(clock.instant()));
        return found.isEmpty() || !acts(officer) ? List.of() : found;
    }

    private boolean acts(OfficerId officer) {
        return officers.get(officer).active() && running(officer).isEmpty();
    }

    private List<Absence> remaining(Predicate<Absence> wanted) {
        LocalDate today = LocalDate.now(clock);
        return ahead.get().stream()
                .filter(absence -> !absence.to().isBefore(today))
                .filter(wanted)
                .toList();
    }

    @Override
    public List<Absence> history(OfficerId officer) {
        List<Absence> all = new ArrayList<>(load("officer = ?", officer.value()));
        all.sort(Comparator.comparing(Absence::from).thenComparing(Absence::id).reversed());
        return all;
    }

    @Override
    public Absence get(long id) {
        return load("id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> Rejection.notFound(
                        "id", Long.toString(id), new Text("Không có lần vắng mặt này.", "There is no such absence.")));
    }

    @Override
    public void hold() {
        revision.hold();
    }

    @Override
    public Absence enter(Absence absence) {
        revision.advance();
        long id = sql.sql("""
                        INSERT INTO motcua.absence (officer, first_day, last_day, reason, entered_by, entered_at)
                        VALUES (?, ?, ?, ?, ?, ?) RETURNING id""")
                .params(
                        absence.officer().value(),
                        absence.from(),
                        absence.to(),
                        absence.reason().name(),
                        CurrentActor.get().id(),
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        for (Deputies.Line line : absence.substitutes().lines()) {
            sql.sql("INSERT INTO motcua.absence_substitute (absence, procedure, officer) VALUES (:id, :code, :officer)")
                    .param("id", id)
                    .param(
                            "code",
                            line.procedure() == null ? null : line.procedure().value())
                    .param("officer", line.officer().value())
                    .update();
        }
        return get(id);
    }

    @Override
    public Absence end(long id, int version) {
        revision.advance();
        Absence absence = get(id);
        if (absence.version() != version) {
            throw Rejection.stale(
                    "stale-version",
                    "version",
                    Integer.toString(version),
                    new Text(
                            "Lần vắng mặt này đã thay đổi từ khi bạn mở; hãy tải lại.",
                            "The absence has changed since you opened it; reload."));
        }
        Absence.State state = absence.state(clock.instant());
        if (state != Absence.State.RUNNING && state != Absence.State.COMING) {
            throw Rejection.conflict(
                    "absence-over",
                    new Text("Lần vắng mặt này đã kết thúc hoặc đã hủy.", "The absence is over or withdrawn already."));
        }
        sql.sql("UPDATE motcua.absence SET ended_by = ?, ended_at = ?, version = version + 1 WHERE id = ?")
                .params(CurrentActor.get().id(), OffsetDateTime.now(clock), id)
                .update();
        return get(id);
    }

    /** A day more than needed: what is remembered may be asked after a midnight, and clocks of nodes differ. */
    private List<Absence> loadAhead() {
        return load("ended_at IS NULL AND last_day >= ?", LocalDate.now(clock).minusDays(1));
    }

    private List<Absence> load(String where, Object value) {
        Map<Long, List<Deputies.Line>> lines = sql
                .sql("SELECT absence, procedure, s.officer FROM motcua.absence_substitute s"
                        + " WHERE absence IN (SELECT id FROM motcua.absence WHERE " + where + ")"
                        + " ORDER BY absence, procedure NULLS FIRST")
                .param(value)
                .query((row, n) -> line(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::absence, Collectors.mapping(Row::line, Collectors.toList())));
        return sql.sql("SELECT * FROM motcua.absence WHERE " + where + " ORDER BY first_day, id")
                .param(value)
                .query((row, n) -> absence(row, new Deputies(lines.getOrDefault(row.getLong("id"), List.of()))))
                .list();
    }

    private static Row line(ResultSet row) throws SQLException {
        String procedure = row.getString("procedure");
        return new Row(
                row.getLong("absence"),
                new Deputies.Line(
                        procedure == null ? null : new ProcedureCode(procedure),
                        new OfficerId(row.getString("officer"))));
    }

    private static Absence absence(ResultSet row, Deputies substitutes) throws SQLException {
        @Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Absence(
                row.getLong("id"),
                new OfficerId(row.getString("officer")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Absence.Reason.valueOf(row.getString("reason")),
                substitutes,
                row.getInt("version"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("ended_by"),
                ended == null ? null : ended.toInstant());
    }
}
