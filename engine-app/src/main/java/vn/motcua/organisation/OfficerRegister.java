package vn.motcua.organisation;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Writes officers and their positions. */
@Component
class OfficerRegister {

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final Revision revision;
    private final Passwords passwords;
    private final SecurityEvents events;
    private final Units units;
    private final Clock clock;

    OfficerRegister(
            JdbcClient sql,
            TransactionOperations transaction,
            Revision revision,
            Passwords passwords,
            SecurityEvents events,
            Units units,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.revision = revision;
        this.passwords = passwords;
        this.events = events;
        this.units = units;
        this.clock = clock;
    }

    void create(NewOfficer officer) {
        String hash = officer.password() == null ? null : passwords.hash(officer.password());
        transaction.executeWithoutResult(status -> {
            revision.advance();
            insert(officer, hash);
            officer.positions().forEach(position -> insert(officer.id(), position));
        });
    }

    void appoint(OfficerId id, Position position) {
        transaction.executeWithoutResult(status -> {
            revision.advance();
            insert(id, position);
        });
    }

    void dismiss(OfficerId id, Role role, UnitCode unit, LocalDate to) {
        transaction.executeWithoutResult(status -> {
            revision.advance();
            sql.sql("""
                            UPDATE officer_position SET valid_to = :to
                            WHERE officer = :officer AND role = :role AND unit = :unit
                              AND valid_from < :to AND (valid_to IS NULL OR valid_to > :to)""")
                    .param("to", to)
                    .param("officer", id.value())
                    .param("role", role.name())
                    .param("unit", unit.value())
                    .update();
        });
    }

    void lock(OfficerId id) {
        transaction.executeWithoutResult(status -> {
            revision.advance();
            sql.sql("UPDATE officer SET locked_at = :now WHERE id = :id AND locked_at IS NULL")
                    .param("now", OffsetDateTime.now(clock))
                    .param("id", id.value())
                    .update();
            sql.sql("DELETE FROM spring_session WHERE principal_name = :id")
                    .param("id", id.value())
                    .update();
            events.record(SecurityEvents.Type.OFFICER_LOCKED, id.value());
        });
    }

    void unlock(OfficerId id) {
        transaction.executeWithoutResult(status -> {
            revision.advance();
            sql.sql("UPDATE officer SET locked_at = NULL WHERE id = :id")
                    .param("id", id.value())
                    .update();
            events.record(SecurityEvents.Type.OFFICER_UNLOCKED, id.value());
        });
    }

    private void insert(NewOfficer officer, String hash) {
        try {
            sql.sql("""
                            INSERT INTO officer (id, username, name, password_hash, created_at)
                            VALUES (:id, :username, :name, :hash, :now)""")
                    .param("id", officer.id().value())
                    .param("username", officer.username().toLowerCase(Locale.ROOT))
                    .param("name", Normalizer.normalize(officer.name().strip(), Normalizer.Form.NFC))
                    .param("hash", hash)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException e) {
            throw taken();
        }
    }

    /**
     * Passes when neither is another's; under {@link Revision}.
     *
     * @throws Rejection CONFLICT {@code officer-exists}
     */
    void requireFree(OfficerId id, String username) {
        boolean known = sql.sql("SELECT count(*) FROM officer WHERE id = ? OR username = ?")
                        .params(id.value(), username)
                        .query(Integer.class)
                        .single()
                > 0;
        if (known) {
            throw taken();
        }
    }

    private static Rejection taken() {
        return Rejection.conflict(
                "officer-exists",
                new Text("Mã cán bộ hoặc tên đăng nhập đã được dùng.", "The officer's number or user name is taken."));
    }

    private void insert(OfficerId id, Position position) {
        if (units.find(position.unit(), position.from()).isEmpty()) {
            throw Rejection.invalid(
                    "unit",
                    position.unit().value(),
                    new Text(
                            "Đơn vị chưa hoạt động vào ngày " + position.from() + ".",
                            "The unit does not exist on " + position.from() + "."));
        }
        sql.sql("""
                        INSERT INTO officer_position (officer, unit, role, valid_from, valid_to)
                        VALUES (:officer, :unit, :role, :from, :to)""")
                .param("officer", id.value())
                .param("unit", position.unit().value())
                .param("role", position.role().name())
                .param("from", position.from())
                .param("to", position.to())
                .update();
    }
}
