package vn.motcua.work;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.VersionLoad;
import vn.motcua.deadline.Timeliness;
import vn.motcua.shared.ProcedureCode;

/** Counts for the catalogue's pages; nothing about anyone. */
@Component
class WorkLoad implements VersionLoad {

    private final JdbcClient sql;
    private final Clock clock;

    WorkLoad(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public int openDossiers(ProcedureCode code) {
        return sql.sql("""
                        SELECT count(*) FROM motcua.dossier
                        WHERE procedure_code = ? AND status IN (1, 2, 4, 5, 6)""").param(code.value()).query(Integer.class).single();
    }

    @Override
    public Map<String, Integer> lateTasks(long versionId) {
        Map<String, Integer> late = new TreeMap<>();
        sql.sql("""
                        SELECT step, count(*) FROM motcua.work_item
                        WHERE version_id = :version AND NOT waiting AND step_due_at <= :over
                        GROUP BY step""")
                .param("version", versionId)
                .param("over", OffsetDateTime.ofInstant(Timeliness.overUntil(clock.instant()), ZoneOffset.UTC))
                .query(row -> {
                    late.put(row.getString(1), row.getInt(2));
                });
        return late;
    }
}
