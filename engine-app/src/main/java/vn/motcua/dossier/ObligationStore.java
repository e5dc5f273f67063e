package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.Charge;
import vn.motcua.dossier.Obligation.Receipt;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Money;

/** The table of obligations: what is asked for, and the receipt for it. */
@Component
class ObligationStore {

    private static final TypeReference<List<Charge>> CHARGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ObligationStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Obligation> of(DossierId id) {
        return jdbc.sql("select * from motcua.obligation where dossier_id = ? order by number")
                .param(id.value())
                .query((row, n) -> read(row))
                .list();
    }

    void insert(Dossier dossier, int number, List<Charge> charges, Money amount, Instant dueAt, Instant now) {
        jdbc.sql("""
                        insert into motcua.obligation (dossier_id, number, unit_code, charges, amount, requested_at,
                            requested_by, due_at)
                        values (:id, :number, :unit, :charges::jsonb, :amount, :now, :actor, :due)""")
                .param("id", dossier.id().value())
                .param("number", number)
                .param("unit", dossier.unit().value())
                .param("charges", json.writeValueAsString(charges))
                .param("amount", amount.vnd())
                .param("now", DossierStore.utc(now))
                .param("actor", CurrentActor.get().id())
                .param("due", DossierStore.utc(dueAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the unit has given this receipt before */
    void pay(DossierId id, int number, Receipt receipt, Money late, Instant now) {
        jdbc.sql("""
                        update motcua.obligation set paid_on = :paid, late_amount = :late, manner = :manner,
                            receipt_serial = :serial, receipt_number = :receipt, payer_name = :payer,
                            collected_at = :now, collected_by = :actor
                        where dossier_id = :id and number = :number""")
                .param("paid", receipt.paidOn())
                .param("late", late.vnd())
                .param("manner", receipt.manner().name())
                .param("serial", receipt.serial())
                .param("receipt", receipt.number())
                .param("payer", receipt.payerName())
                .param("now", DossierStore.utc(now))
                .param("actor", CurrentActor.get().id())
                .param("id", id.value())
                .param("number", number)
                .update();
    }

    /** What is still to be paid follows its clock. */
    void setDueAt(DossierId id, Instant dueAt) {
        jdbc.sql("update motcua.obligation set due_at = :due where dossier_id = :id and paid_on is null")
                .param("due", DossierStore.utc(dueAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id.value())
                .update();
    }

    private Obligation read(ResultSet row) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new Obligation(
                row.getInt("number"),
                json.readValue(row.getString("charges"), CHARGES),
                new Money(row.getLong("amount")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                due == null ? null : due.toInstant(),
                payment(row));
    }

    private static Obligation.Payment payment(ResultSet row) throws SQLException {
        LocalDate paidOn = row.getObject("paid_on", LocalDate.class);
        return paidOn == null
                ? null
                : new Obligation.Payment(
                        paidOn,
                        new Money(row.getLong("late_amount")),
                        Obligation.Manner.valueOf(row.getString("manner")),
                        row.getString("receipt_serial"),
                        row.getString("receipt_number"),
                        row.getObject("collected_at", OffsetDateTime.class).toInstant());
    }
}
