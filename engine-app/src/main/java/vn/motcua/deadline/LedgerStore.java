package vn.motcua.deadline;

import static vn.motcua.deadline.LedgerRows.utc;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;

/** Writes the ledger's tables. */
@Component
class LedgerStore {

    private final JdbcClient sql;

    LedgerStore(JdbcClient sql) {
        this.sql = sql;
    }

    void move(LedgerEntry entry, Instant due, MoveCause cause, Long calendarChange, Instant at) {
        sql.sql("""
                        WITH former AS (
                            INSERT INTO motcua.deadline_former_due (deadline_id, due_at, replaced_at, cause, change_id)
                            VALUES (:id, :before, :at, :cause, :change))
                        UPDATE motcua.deadline
                        SET due_at = :due, next_check_at = CASE WHEN next_check_at IS NULL THEN NULL ELSE :due END
                        WHERE id = :id""")
                .param("id", entry.id())
                .param("before", utc(entry.dueAt()))
                .param("at", utc(at))
                .param("cause", cause.name())
                .param("change", calendarChange, Types.BIGINT)
                .param("due", utc(due))
                .update();
    }

    void openPause(DossierId dossier, PauseReason why, String form, Instant at) {
        sql.sql("""
                        INSERT INTO motcua.deadline_pause (dossier_id, from_at, reason, form, paused_by)
                        VALUES (?, ?, ?, ?, ?)""")
                .params(
                        dossier.value(),
                        utc(at),
                        why.name(),
                        form,
                        CurrentActor.get().id())
                .update();
    }

    void closePause(DossierId dossier, Instant at) {
        sql.sql("""
                        UPDATE motcua.deadline_pause SET to_at = greatest(from_at, ?), resumed_by = ?
                        WHERE dossier_id = ? AND to_at IS NULL""").params(utc(at), CurrentActor.get().id(), dossier.value()).update();
    }

    void insertExtension(DossierId dossier, Ledger.Extension extension) {
        OfficerId approver = extension.approver();
        sql.sql("""
                        INSERT INTO motcua.deadline_extension
                            (dossier_id, at, amount, term_unit, basis, basis_en, approver, part)
                        VALUES (:dossier, :at, :amount, :unit, :vi, :en, :approver, :part)""")
                .param("dossier", dossier.value())
                .param("at", utc(extension.at()))
                .param("amount", extension.by().amount())
                .param("unit", extension.by().unit().name())
                .param("vi", extension.basis().vi())
                .param("en", extension.basis().en())
                .param("approver", approver == null ? null : approver.value())
                .param("part", extension.part())
                .update();
    }

    void insertReset(DossierId dossier, Ledger.Reset reset) {
        sql.sql("""
                        INSERT INTO motcua.deadline_reset
                            (dossier_id, at, before_at, due_at, extended, reason, reason_en, officer)
                        VALUES (:dossier, :at, :before, :due, :extended, :vi, :en, :officer)""")
                .param("dossier", dossier.value())
                .param("at", utc(reset.at()))
                .param("before", utc(reset.before()))
                .param("due", utc(reset.dueAt()))
                .param("extended", reset.extended())
                .param("vi", reset.reason().vi())
                .param("en", reset.reason().en())
                .param("officer", reset.officer().value())
                .update();
    }

    void eraseWords(DossierId dossier) {
        sql.sql("UPDATE motcua.deadline_extension SET basis = '', basis_en = '' WHERE dossier_id = ? "
                        + "AND approver IS NOT NULL")
                .param(dossier.value())
                .update();
    }

    List<DueCheck> dueChecks(Instant until, int limit) {
        return sql.sql("""
                        SELECT dossier_id, clock, subject, due_at FROM motcua.deadline d
                        WHERE next_check_at <= ? AND NOT EXISTS (SELECT FROM motcua.calendar_change_row r
                            WHERE r.dossier_id = d.dossier_id AND r.outcome IS NULL)
                        ORDER BY next_check_at LIMIT ?""")
                .params(utc(until), limit)
                .query((row, number) -> new DueCheck(
                        new DossierId(row.getLong("dossier_id")),
                        ClockName.valueOf(row.getString("clock")),
                        row.getString("subject"),
                        LedgerRows.instant(row, "due_at")))
                .list();
    }

    boolean isBeingMoved(DossierId dossier) {
        return sql.sql("""
                        SELECT EXISTS (SELECT FROM motcua.calendar_change_row
                            WHERE dossier_id = ? AND outcome IS NULL)""").param(dossier.value()).query(Boolean.class).single();
    }

    void lookAt(DossierId dossier, ClockName clock, String subject, @Nullable Instant when) {
        sql.sql("""
                        UPDATE motcua.deadline SET next_check_at = :when
                        WHERE dossier_id = :dossier AND clock = :clock AND subject = :subject AND ended_at IS NULL""")
                .param("when", when == null ? null : utc(when), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("dossier", dossier.value())
                .param("clock", clock.name())
                .param("subject", subject)
                .update();
    }

    void postpone(DossierId dossier, ClockName clock, String subject, Instant until) {
        sql.sql("""
                        UPDATE motcua.deadline SET next_check_at = ?
                        WHERE dossier_id = ? AND clock = ? AND subject = ? AND next_check_at IS NOT NULL""").params(utc(until), dossier.value(), clock.name(), subject).update();
    }
}
