package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.journal.ChainHead;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.PageRows;
import vn.motcua.shared.PartOfPage;
import vn.motcua.shared.ReadOnce;
import vn.motcua.shared.RowsOfDossier;
import vn.motcua.shared.UnitCode;

/** The rows of dossiers; knows SQL and no rule. */
@Component
class DossierStore implements PartOfPage {

    private static final String LOCK =
            "select " + DossierRows.COLUMNS + ", d.head from motcua.dossier d where d.id = ? for no key update";

    private final JdbcClient jdbc;
    private final DossierRows rows;
    private final JsonMapper json;
    private final Journal journal;
    private final RowsOfDossier<Dossier> page;
    private final PageRows together;
    private final ReadOnce<DossierId, Optional<Dossier>> seen = new ReadOnce<>();

    DossierStore(
            JdbcClient jdbc,
            JdbcOperations operations,
            DossierRows rows,
            JsonMapper json,
            Journal journal,
            PageRows together) {
        this.jdbc = jdbc;
        this.page = new RowsOfDossier<>(
                operations, "select " + DossierRows.COLUMNS + " from motcua.dossier d where d.id = ?", rows);
        this.rows = rows;
        this.json = json;
        this.journal = journal;
        this.together = together;
    }

    DossierId nextId() {
        return new DossierId(jdbc.sql("select nextval('motcua.dossier_id_seq')")
                .query(Long.class)
                .single());
    }

    void insert(DossierId id, NewDossier dossier, Owner owner, Instant now, String actor) {
        jdbc.sql("""
                        insert into motcua.dossier (id, procedure_code, version_id, helped_at, unit_code,
                            competent_unit, competence_unknown, channel, portal_code, status, owner_name, owner_folded, owner_id_number,
                            owner_birth_date, submitter, data, data_form, submitted_at, created_by)
                        values (:id, :procedure, :version, :helpedAt, :unit, :competent, :unknown, :channel, :portal, 1, :owner,
                            :folded, :ownerId, :born, :submitter::jsonb, :data::jsonb, :form, :now, :actor)""")
                .param("id", id.value())
                .param("procedure", dossier.version().code().value())
                .param("version", dossier.version().id())
                .param("helpedAt", dossier.helpedAt().value())
                .param("unit", dossier.unit().value())
                .param("competent", dossier.competentUnit().value())
                .param("unknown", !dossier.competenceKnown())
                .param("channel", dossier.channel().name())
                .param("portal", dossier.portalCode())
                .param("owner", owner.name())
                .param("folded", owner.folded())
                .param("ownerId", owner.idNumber())
                .param("born", owner.birthDate())
                .param("submitter", json.writeValueAsString(dossier.submitter()))
                .param("data", json.writeValueAsString(dossier.data()))
                .param("form", dossier.dataForm())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .update();
    }

    Optional<Dossier> find(DossierId id) {
        return seen.get(id, journal.holds(id), this::read);
    }

    private Optional<Dossier> read(DossierId id) {
        return page.of(id).stream().findFirst();
    }

    @Override
    public RowsOfDossier<Dossier> pageRows() {
        return page;
    }

    /** Locks the dossier until the transaction ends and reads it with the same statement, and what commands ask for. */
    Optional<Dossier> lock(DossierId id) {
        if (journal.holds(id)) {
            return find(id);
        }
        Optional<Dossier> locked = together.lock(id, LOCK, (row, n) -> {
            journal.locked(id, ChainHead.of(row));
            return rows.mapRow(row, n);
        });
        locked.ifPresent(dossier -> seen.put(id, locked));
        return locked;
    }

    Optional<Dossier> find(DossierCode code) {
        Optional<Dossier> stored = jdbc.sql(
                        "select " + DossierRows.COLUMNS + " from motcua.dossier d where d.code = :code")
                .param("code", code.value())
                .query(rows)
                .optional();
        // what this transaction has changed is not stored yet
        return stored.filter(dossier -> journal.holds(dossier.id()))
                .flatMap(dossier -> find(dossier.id()))
                .or(() -> stored);
    }

    List<Dossier> after(long id, int limit) {
        return jdbc.sql("select " + DossierRows.COLUMNS
                        + " from motcua.dossier d where d.id > :id and d.code is not null order by d.id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query(rows)
                .list();
    }

    List<Dossier> all(List<Long> ids) {
        return jdbc.sql("select " + DossierRows.COLUMNS + " from motcua.dossier d where d.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(rows)
                .list();
    }

    boolean submittedBy(DossierId id, String actor) {
        return jdbc.sql("select exists (select 1 from motcua.dossier where id = :id and created_by = :actor)")
                .param("id", id.value())
                .param("actor", actor)
                .query(Boolean.class)
                .single();
    }

    /** Draws the next number of the unit's day; its row stays locked until the submission commits. */
    int drawNumber(UnitCode unit, LocalDate day) {
        return jdbc.sql("""
                        insert into motcua.dossier_counter as c (unit_code, day, last) values (:unit, :day, 1)
                        on conflict (unit_code, day) do update set last = c.last + 1 returning last""")
                .param("unit", unit.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    void setCode(DossierId id, DossierCode code) {
        keep(Changes.of(held(id)).code(code).dossier(), Map.of("code = ?", code.value()));
    }

    /** Written with the head of the dossier's chain; until then only this transaction sees it, and only by id or code. */
    void setState(Dossier changed) {
        Map<String, @Nullable Object> before = state(held(changed.id()));
        Map<String, @Nullable Object> columns = state(changed);
        // the driver has a statement planned anew whenever another of its values is null
        columns.entrySet().removeIf(column -> Objects.equals(column.getValue(), before.get(column.getKey())));
        keep(changed, columns);
    }

    private static Map<String, @Nullable Object> state(Dossier dossier) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("status = ?", dossier.status().number());
        columns.put("competent_unit = ?", dossier.competentUnit().value());
        columns.put("competence_unknown = ?", dossier.competenceUnknown());
        columns.put("accepted = ?", dossier.accepted());
        columns.put(
                "outcome = ?",
                dossier.outcome() == null ? null : dossier.outcome().name());
        columns.put("received_at = ?", dossier.receivedAt());
        columns.put("due_at = ?", dossier.dueAt());
        columns.put("finished_at = ?", dossier.finishedAt());
        columns.put(
                "by_date = ?",
                dossier.byDate() == null ? null : dossier.byDate().name());
        columns.put("returned_at = ?", dossier.returnedAt());
        return columns;
    }

    void setDueAt(DossierId id, Instant dueAt) {
        setState(Changes.of(held(id)).due(dueAt).dossier());
    }

    /** Adds parts to the result. */
    void addResult(DossierId id, Map<String, Object> parts) {
        Dossier before = held(id);
        Map<String, Object> result = new HashMap<>(before.result());
        result.putAll(parts);
        keep(Changes.of(before).result(result).dossier(), Map.of("result = ?::jsonb", json.writeValueAsString(result)));
    }

    /** Other columns than those of its state, with the dossier as it then is. */
    void correct(Dossier after, Map<String, ? extends @Nullable Object> columns) {
        keep(after, columns);
    }

    private Dossier held(DossierId id) {
        journal.lock(id);
        return find(id).orElseThrow();
    }

    private void keep(Dossier changed, Map<String, ? extends @Nullable Object> columns) {
        journal.withHead(changed.id(), columns);
        seen.put(changed.id(), Optional.of(changed));
    }

    /** Removes every personal datum of the dossier; codes, dates and states stay. */
    void erase(DossierId id, Instant now) {
        seen.forget(id);
        jdbc.sql("""
                        update motcua.dossier set owner_name = null, owner_folded = null, owner_id_number = null,
                            owner_birth_date = null, submitter = null, data = null, result = null, erased_at = :now
                        where id = :id""").param("now", utc(now)).param("id", id.value()).update();
        for (String statement : List.of(
                "update motcua.dossier_data_history set data = null where dossier_id = :id",
                "update motcua.dossier_correction set changes = null, note = null where dossier_id = :id",
                "update motcua.dossier_note set note = null where dossier_id = :id",
                "update motcua.obligation set payer_name = null where dossier_id = :id",
                "update motcua.dossier_part set result = null where dossier_id = :id",
                "update motcua.dossier_supplement set items = '[]', checks = '{}', basis = '', note = null where dossier_id = :id")) {
            jdbc.sql(statement).param("id", id.value()).update();
        }
    }

    static Object utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
