package vn.motcua.dossier;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.UnitCode;

/** Finds dossiers by their owner; {@code motcua.dossier_owner} follows the dossiers by triggers. */
@Component
class OwnerStore {

    /** A dossier of somebody who may be the same person. */
    record SameOwner(Dossier dossier, boolean sameIdNumber) {}

    private final JdbcClient jdbc;
    private final DossierRows rows;

    OwnerStore(JdbcClient jdbc, DossierRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Dossiers of a procedure whose owner has the same ID, open or submitted later than {@code since}; and those whose
     * owner has the same name and date of birth while the ID of one of the two is not known or another.
     *
     * @param first units whose dossiers come first
     * @param limit how many at most, the newest
     */
    List<SameOwner> sameOwner(
            ProcedureCode procedure, Owner owner, Instant since, Collection<UnitCode> first, int limit) {
        return jdbc.sql("""
                        with same as (
                            select o.dossier_id, true as same_id from motcua.dossier_owner o
                            join motcua.dossier d on d.id = o.dossier_id
                            where o.id_number = :idNumber and o.procedure_code = :procedure
                                and (d.status in (1, 2, 4, 5, 6, 9) or d.submitted_at > :since)
                            union all
                            select o.dossier_id, false from motcua.dossier_owner o
                            where o.folded = :folded and o.birth_date = :born and o.procedure_code = :procedure
                                and (o.id_number = :idNumber) is not true
                        )
                        select %s, same.same_id from same join motcua.dossier d on d.id = same.dossier_id
                        where d.code is not null
                        order by d.unit_code = any(:first) or d.competent_unit = any(:first) desc, d.id desc limit :limit""".formatted(DossierRows.COLUMNS))
                .param("idNumber", owner.idNumber(), Types.VARCHAR)
                .param("procedure", procedure.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("folded", owner.folded(), Types.VARCHAR)
                .param("born", day(owner.birthDate()), Types.DATE)
                .param("first", first.stream().map(UnitCode::value).toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> new SameOwner(rows.mapRow(row, n), row.getBoolean("same_id")))
                .list();
    }

    /** The dossiers of this ID with a number below {@code before}, newest first. */
    List<Dossier> of(String idNumber, long before, int limit) {
        return jdbc.sql("""
                        select %s from motcua.dossier_owner o join motcua.dossier d on d.id = o.dossier_id
                        where o.id_number = :idNumber and o.dossier_id < :before and d.code is not null
                        order by o.dossier_id desc limit :limit""".formatted(DossierRows.COLUMNS))
                .param("idNumber", idNumber)
                .param("before", before)
                .param("limit", limit)
                .query(rows)
                .list();
    }

    private static java.sql.@Nullable Date day(@Nullable LocalDate date) {
        return date == null ? null : java.sql.Date.valueOf(date);
    }
}
