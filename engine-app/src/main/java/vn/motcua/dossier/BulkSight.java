package vn.motcua.dossier;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;

/** Which of many dossiers somebody sees through units, and which they submitted: from narrow columns, in one statement. */
@Component
public class BulkSight {

    private final JdbcClient jdbc;
    private final Access access;

    BulkSight(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Those that the current actor sees through the dossier's units or those of a part that has begun. */
    public Set<Long> throughUnits(Collection<Long> dossiers) {
        return jdbc.sql("""
                        select id from motcua.dossier
                        where id = any(:ids) and (helped_at = any(:scope) or unit_code = any(:scope)
                            or competent_unit = any(:scope))
                        union select dossier_id from motcua.dossier_part
                        where dossier_id = any(:ids) and started_at is not null and unit_code = any(:scope)""")
                .param("ids", dossiers.toArray(Long[]::new))
                .param(
                        "scope",
                        access.scope(Operation.VIEW_DOSSIER).stream()
                                .map(UnitCode::value)
                                .toArray(String[]::new))
                .query(Long.class)
                .set();
    }

    /** The codes of these dossiers by number. */
    public Map<Long, String> codes(Collection<Long> dossiers) {
        Map<Long, String> codes = new HashMap<>();
        jdbc.sql("select id, code from motcua.dossier where id = any(:ids)")
                .param("ids", dossiers.toArray(Long[]::new))
                .query(row -> {
                    codes.put(row.getLong("id"), row.getString("code"));
                });
        return codes;
    }

    /** Those that this officer submitted. */
    public Set<Long> submittedBy(Collection<Long> dossiers, OfficerId officer) {
        return jdbc.sql("select id from motcua.dossier where id = any(:ids) and created_by = :officer")
                .param("ids", dossiers.toArray(Long[]::new))
                .param("officer", officer.value())
                .query(Long.class)
                .set();
    }
}
