package vn.motcua.work;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Deputies;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;

/** Locked accounts whose open steps are on their way to others. */
@Component
class RemovalStore {

    /** One of them, by whom it was locked. */
    record Removal(long id, OfficerId officer, Actor actor, Deputies receivers) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    RemovalStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes, in the transaction that locks the account, where its steps go. */
    long begin(OfficerId officer, Deputies receivers) {
        long id = jdbc.sql("insert into motcua.officer_removal (officer, actor, at) values (?, ?, ?) returning id")
                .params(officer.value(), CurrentActor.get().id(), OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        for (Deputies.Line line : receivers.lines()) {
            jdbc.sql("insert into motcua.officer_removal_receiver values (:id, :code, :officer)")
                    .param("id", id)
                    .param(
                            "code",
                            line.procedure() == null ? null : line.procedure().value())
                    .param("officer", line.officer().value())
                    .update();
        }
        return id;
    }

    List<Removal> unfinished() {
        return jdbc
                .sql("select id, officer, actor from motcua.officer_removal where done_at is null order by id")
                .query((row, n) -> new Removal(
                        row.getLong("id"),
                        new OfficerId(row.getString("officer")),
                        new Actor(row.getString("actor"), null),
                        new Deputies(List.of())))
                .list()
                .stream()
                .map(removal -> new Removal(removal.id(), removal.officer(), removal.actor(), receivers(removal.id())))
                .toList();
    }

    private Deputies receivers(long id) {
        return new Deputies(jdbc.sql("select procedure, officer from motcua.officer_removal_receiver where removal = ?")
                .param(id)
                .query((row, n) -> new Deputies.Line(
                        row.getString("procedure") == null ? null : new ProcedureCode(row.getString("procedure")),
                        new OfficerId(row.getString("officer"))))
                .list());
    }

    /** Whether the account is still to lose its steps; to be asked under the lock of a dossier. */
    boolean open(long id) {
        return jdbc.sql("select done_at is null from motcua.officer_removal where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void done(long id) {
        jdbc.sql("update motcua.officer_removal set done_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), id)
                .update();
    }

    /** The officer is back: what is still in hand stays there. */
    void callOff(OfficerId officer) {
        jdbc.sql("update motcua.officer_removal set done_at = ? where officer = ? and done_at is null")
                .params(OffsetDateTime.now(clock), officer.value())
                .update();
    }
}
