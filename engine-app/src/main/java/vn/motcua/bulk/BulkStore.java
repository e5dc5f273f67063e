package vn.motcua.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Actor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Text;

/** Tables {@code bulk_action} and {@code bulk_item}. */
@Component
class BulkStore {

    private static final String ITEM =
            "select position, task_id, dossier_id, version, revision, state, why_vi, why_en, done_at from motcua.bulk_item ";
    private static final String ACTION =
            "select id, kind, state, actor, on_behalf_of, decision, at from motcua.bulk_action ";
    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    BulkStore(JdbcClient sql, JdbcTemplate batches, JsonMapper json) {
        this.sql = sql;
        this.batches = batches;
        this.json = json;
    }

    /** Keeps what was previewed; counts when it is begun with the token. */
    long keep(BulkKind kind, BulkDecision decision, String token, Actor actor, Instant at, List<BulkItem> items) {
        long id = sql.sql("""
                        insert into motcua.bulk_action (kind, state, token, actor, on_behalf_of, decision, at)
                        values (?, 'PREVIEWED', ?, ?, ?, ?::jsonb, ?) returning id""")
                .params(kind.name(), token, actor.id(), actor.onBehalfOf(), json.writeValueAsString(decision), utc(at))
                .query(Long.class)
                .single();
        batches.batchUpdate("""
                insert into motcua.bulk_item (action, position, task_id, dossier_id, version, revision, state,
                    why_vi, why_en)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", items, BATCH, (row, item) -> {
            row.setLong(1, id);
            row.setInt(2, item.position());
            row.setString(3, item.taskId());
            row.setLong(4, item.dossier().value());
            row.setInt(5, item.version());
            row.setInt(6, item.revision());
            row.setString(7, item.state().name());
            row.setString(8, item.why() == null ? null : item.why().vi());
            row.setString(9, item.why() == null ? null : item.why().en());
        });
        return id;
    }

    /** Turns what was previewed into what is done; empty when the token is none of this actor's. */
    Optional<Long> begin(String token, Actor actor, Instant at) {
        return sql.sql("""
                        update motcua.bulk_action set state = 'RUNNING', token = null, at = ?
                        where token = ? and actor = ? and state = 'PREVIEWED' returning id""").params(utc(at), token, actor.id()).query(Long.class).optional();
    }

    Optional<BulkAction> find(long id) {
        return sql.sql(ACTION + "where id = ?").param(id).query(this::action).optional();
    }

    /** The officer's last actions that were begun, the newest first. */
    List<BulkAction> latest(String actor, int limit) {
        return sql.sql(ACTION + "where actor = ? and state <> 'PREVIEWED' order by id desc limit ?")
                .params(actor, limit)
                .query(this::action)
                .list();
    }

    /** Those that are called back first: the steps that they handed on are opened any moment. */
    List<Long> unfinished() {
        return sql.sql("""
                        select id from motcua.bulk_action where state in ('RUNNING', 'RECALLING')
                        order by state = 'RECALLING' desc, id""").query(Long.class).list();
    }

    void state(long action, BulkAction.State state) {
        sql.sql("update motcua.bulk_action set state = ? where id = ?")
                .params(state.name(), action)
                .update();
    }

    /** Ends an action, unless it has become something else meanwhile: the officer may just have called it back. */
    void end(long action, BulkAction.State from, BulkAction.State to) {
        sql.sql("update motcua.bulk_action set state = ? where id = ? and state = ?")
                .params(to.name(), action, from.name())
                .update();
    }

    /** The next steps that wait in this state. */
    List<BulkItem> next(long action, StepState state, int after, int limit) {
        return sql.sql(ITEM + "where action = ? and state = ? and position > ? order by position limit ?")
                .params(action, state.name(), after, limit)
                .query(BulkStore::item)
                .list();
    }

    List<BulkItem> page(long action, int from, int limit) {
        return sql.sql(ITEM + "where action = ? and position >= ? order by position limit ?")
                .params(action, from, limit)
                .query(BulkStore::item)
                .list();
    }

    /** Dossiers of the steps that were done, in the order of the selection. */
    List<DossierId> done(long action, int from, int limit) {
        return sql.sql("""
                        select dossier_id from motcua.bulk_item where action = ? and state = 'DONE'
                        order by position offset ? limit ?""")
                .params(action, from, limit)
                .query((row, n) -> new DossierId(row.getLong(1)))
                .list();
    }

    /** Locks a step that still waits in this state; false when another node has it, or it has moved on. */
    boolean take(long action, int position, StepState state) {
        return sql.sql("""
                        select 1 from motcua.bulk_item where action = ? and position = ? and state = ?
                        for update skip locked""")
                .params(action, position, state.name())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** @param doneAt for a step that has been done now; else null, and what was noted stays */
    void mark(long action, int position, StepState state, Text why, @Nullable Instant doneAt) {
        sql.sql("""
                        update motcua.bulk_item set state = ?, why_vi = ?, why_en = ?, done_at = coalesce(?, done_at)
                        where action = ? and position = ?""")
                .params(state.name(), why.vi(), why.en(), doneAt == null ? null : utc(doneAt), action, position)
                .update();
    }

    /** Moves all steps of an action from one state into another. */
    void all(long action, StepState from, StepState to, Text why, @Nullable Instant doneBefore) {
        sql.sql("""
                        update motcua.bulk_item set state = ?, why_vi = ?, why_en = ?
                        where action = ? and state = ? and (cast(? as timestamptz) is null or done_at < ?)""")
                .params(
                        to.name(),
                        why.vi(),
                        why.en(),
                        action,
                        from.name(),
                        doneBefore == null ? null : utc(doneBefore),
                        doneBefore == null ? null : utc(doneBefore))
                .update();
    }

    /** Removes what was previewed and never begun, and what was done long ago. */
    void forget(Instant previewedBefore, Instant doneBefore) {
        sql.sql("delete from motcua.bulk_action where state = 'PREVIEWED' and at < ?")
                .param(utc(previewedBefore))
                .update();
        sql.sql("delete from motcua.bulk_action where state in ('DONE', 'RECALLED') and at < ?")
                .param(utc(doneBefore))
                .update();
    }

    private BulkAction action(ResultSet row, int number) throws SQLException {
        return new BulkAction(
                row.getLong("id"),
                BulkKind.valueOf(row.getString("kind")),
                BulkAction.State.valueOf(row.getString("state")),
                new Actor(row.getString("actor"), row.getString("on_behalf_of")),
                json.readValue(row.getString("decision"), BulkDecision.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static BulkItem item(ResultSet row, int number) throws SQLException {
        String why = row.getString("why_vi");
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new BulkItem(
                row.getInt("position"),
                row.getString("task_id"),
                new DossierId(row.getLong("dossier_id")),
                row.getInt("version"),
                row.getInt("revision"),
                StepState.valueOf(row.getString("state")),
                why == null ? null : new Text(why, row.getString("why_en")),
                done == null ? null : done.toInstant());
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
