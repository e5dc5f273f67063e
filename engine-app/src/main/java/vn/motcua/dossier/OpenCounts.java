package vn.motcua.dossier;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.UnitCode;

/** Counts the dossiers that units still have to settle; needs no right, as it names no dossier. */
@Component
public class OpenCounts {

    private final JdbcClient sql;

    OpenCounts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Open dossiers of which the unit is competent; units without any are missing. */
    public Map<UnitCode, Long> count(Collection<UnitCode> units) {
        Map<UnitCode, Long> counts = new HashMap<>();
        sql.sql("""
                        select competent_unit, count(*) dossiers from motcua.dossier
                        where competent_unit = any(:units) and status in (1, 2, 4, 5, 6) group by competent_unit""")
                .param("units", units.stream().map(UnitCode::value).toArray(String[]::new))
                .query(row -> {
                    counts.put(new UnitCode(row.getString("competent_unit")), row.getLong("dossiers"));
                });
        return counts;
    }
}
