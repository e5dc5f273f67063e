package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;

/** Writes changes of accounts with the record of each; inside the caller's transaction, under {@link Revision}. */
@Component
class AccountChanges {

    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final SecurityEvents events;
    private final Clock clock;

    AccountChanges(JdbcClient sql, JdbcTemplate batches, SecurityEvents events, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.events = events;
        this.clock = clock;
    }

    /** A further position of an officer. */
    record Given(OfficerId officer, Position position) {}

    /**
     * Another end of a position.
     *
     * @param position with its present end
     * @param to first day without it, null for none
     */
    record Ended(
            OfficerId officer, Position position, @Nullable LocalDate to) {}

    void create(Collection<NewOfficer> officers) {
        write(
                "INSERT INTO officer (id, username, name, created_at) VALUES (?, ?, ?, ?)",
                officers.stream()
                        .map(officer -> new Object[] {
                            officer.id().value(), officer.username(), officer.name(), OffsetDateTime.now(clock)
                        })
                        .toList());
        record(
                SecurityEvents.Type.OFFICER_CREATED,
                officers.stream()
                        .map(officer -> new Object[] {officer.id().value(), null})
                        .toList());
    }

    void rename(Map<OfficerId, String> names) {
        write(
                "UPDATE officer SET name = ? WHERE id = ?",
                names.entrySet().stream()
                        .map(name ->
                                new Object[] {name.getValue(), name.getKey().value()})
                        .toList());
        record(
                SecurityEvents.Type.OFFICER_RENAMED,
                names.keySet().stream()
                        .map(id -> new Object[] {id.value(), null})
                        .toList());
    }

    /** One that was taken back today may be given again today. */
    void give(Collection<Given> positions) {
        write(
                "INSERT INTO officer_position AS p (officer, unit, role, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (officer, unit, role, valid_from) DO UPDATE SET valid_to = EXCLUDED.valid_to"
                        + " WHERE p.valid_to = p.valid_from",
                positions.stream()
                        .map(given -> new Object[] {
                            given.officer().value(),
                            given.position().unit().value(),
                            given.position().role().name(),
                            given.position().from(),
                            given.position().to()
                        })
                        .toList());
        record(
                SecurityEvents.Type.POSITION_GIVEN,
                positions.stream()
                        .map(given -> new Object[] {given.officer().value(), detail(given.position())})
                        .toList());
    }

    void end(Collection<Ended> ends) {
        write(
                "UPDATE officer_position SET valid_to = ? WHERE officer = ? AND unit = ? AND role = ? AND valid_from = ?",
                ends.stream()
                        .map(ended -> new Object[] {
                            ended.to(),
                            ended.officer().value(),
                            ended.position().unit().value(),
                            ended.position().role().name(),
                            ended.position().from()
                        })
                        .toList());
        record(
                SecurityEvents.Type.POSITION_ENDED,
                ends.stream()
                        .map(ended -> new Object[] {ended.officer().value(), detail(until(ended))})
                        .toList());
    }

    /** A position that has not begun yet never was one; that it was to come stays in the record. */
    void withdraw(OfficerId officer, Position position) {
        sql.sql("DELETE FROM officer_position WHERE officer = ? AND unit = ? AND role = ? AND valid_from = ?")
                .params(
                        officer.value(),
                        position.unit().value(),
                        position.role().name(),
                        position.from())
                .update();
        events.record(SecurityEvents.Type.POSITION_WITHDRAWN, officer.value(), detail(position));
    }

    /** Sets a password that must be changed and ends all sessions. */
    void password(OfficerId officer, String hash) {
        sql.sql("UPDATE officer SET password_hash = ?, password_temporary = true, password_temporary_since = ?"
                        + " WHERE id = ?")
                .params(hash, OffsetDateTime.now(clock), officer.value())
                .update();
        sql.sql("DELETE FROM spring_session WHERE principal_name = ?")
                .param(officer.value())
                .update();
    }

    void recordReset(OfficerId officer) {
        events.record(SecurityEvents.Type.PASSWORD_RESET, officer.value());
    }

    private void record(SecurityEvents.Type type, List<Object[]> subjectsAndDetails) {
        String actor = CurrentActor.find().map(Actor::id).orElse(null);
        OffsetDateTime now = OffsetDateTime.now(clock);
        write(
                "INSERT INTO security_event (at, type, subject, actor, detail) VALUES (?, ?, ?, ?, ?)",
                subjectsAndDetails.stream()
                        .map(row -> new Object[] {now, type.name(), row[0], actor, row[1]})
                        .toList());
    }

    private void write(String statement, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.batchUpdate(statement, rows.subList(from, Math.min(from + BATCH, rows.size())));
        }
    }

    private static Position until(Ended ended) {
        return new Position(
                ended.position().unit(),
                ended.position().role(),
                ended.position().from(),
                ended.to());
    }

    /** {@code H88.12 CASE_OFFICER 2026-01-01/2026-06-30}, the last day included. */
    static String detail(Position position) {
        return position.unit() + " " + position.role() + " " + position.from() + "/"
                + (position.to() == null ? "" : position.to().minusDays(1));
    }
}
