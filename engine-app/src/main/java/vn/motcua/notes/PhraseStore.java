package vn.motcua.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.UnitCode;

/** The rows of phrases; knows SQL and one rule: a phrase that is not shared exists for its author only. */
@Component
class PhraseStore {

    private final JdbcClient jdbc;

    PhraseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Own ones and those shared by these units, of the procedure and of every one, by their text. */
    List<PhraseView> offered(Collection<UnitCode> units, String procedure, String officer) {
        return jdbc.sql("""
                        select * from motcua.supplement_phrase
                        where unit_code = any(:units) and (shared or written_by = :officer)
                            and (procedure_code is null or procedure_code = :procedure)
                        order by text, id""")
                .param("units", units.stream().map(UnitCode::value).toArray(String[]::new))
                .param("officer", officer)
                .param("procedure", procedure)
                .query((row, n) -> view(row, officer))
                .list();
    }

    Optional<PhraseView> find(long id, String officer) {
        return jdbc.sql("""
                        select * from motcua.supplement_phrase
                        where id = :id and (shared or written_by = :officer) for update""")
                .param("id", id)
                .param("officer", officer)
                .query((row, n) -> view(row, officer))
                .optional();
    }

    PhraseView insert(
            UnitCode unit, @Nullable String procedure, String text, boolean shared, String officer, Instant now) {
        return jdbc.sql("""
                        insert into motcua.supplement_phrase (unit_code, procedure_code, text, shared, written_by, changed_at)
                        values (:unit, :procedure, :text, :shared, :officer, :now) returning *""")
                .param("unit", unit.value())
                .param("procedure", procedure)
                .param("text", text)
                .param("shared", shared)
                .param("officer", officer)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> view(row, officer))
                .single();
    }

    PhraseView change(long id, String text, boolean shared, String officer, Instant now) {
        return jdbc.sql("""
                        update motcua.supplement_phrase set text = :text, shared = :shared, changed_at = :now
                        where id = :id returning *""")
                .param("id", id)
                .param("text", text)
                .param("shared", shared)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> view(row, officer))
                .single();
    }

    void delete(long id) {
        jdbc.sql("delete from motcua.supplement_phrase where id = :id")
                .param("id", id)
                .update();
    }

    int countOf(String officer) {
        return jdbc.sql("select count(*) from motcua.supplement_phrase where written_by = ?")
                .param(officer)
                .query(Integer.class)
                .single();
    }

    private static PhraseView view(ResultSet row, String officer) throws SQLException {
        boolean own = officer.equals(row.getString("written_by"));
        return new PhraseView(
                row.getLong("id"),
                new UnitCode(row.getString("unit_code")),
                row.getString("procedure_code"),
                row.getString("text"),
                row.getBoolean("shared"),
                own,
                own);
    }
}
