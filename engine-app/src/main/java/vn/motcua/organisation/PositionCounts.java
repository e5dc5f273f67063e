package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/** How many officers hold positions on a day; accounts that are locked now do not count. */
@Component
public class PositionCounts {

    private static final String HELD = """
            FROM officer_position p JOIN officer o ON o.id = p.officer AND o.locked_at IS NULL
            WHERE p.valid_from <= :on AND (p.valid_to IS NULL OR p.valid_to > :on) AND\s""";

    private final JdbcClient sql;

    PositionCounts(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param unit null for all units beside those asked about */
    record Held(@Nullable UnitCode unit, Role role, int officers) {}

    /** Officers of each of the units, each counted once however many roles they hold; units without any are missing. */
    public Map<UnitCode, Integer> officers(Collection<UnitCode> units, LocalDate on) {
        Map<UnitCode, Integer> counts = new HashMap<>();
        sql.sql("SELECT p.unit, count(DISTINCT p.officer) officers " + HELD + "p.unit = any(:units) GROUP BY p.unit")
                .param("on", on)
                .param("units", codes(units))
                .query(row -> {
                    counts.put(new UnitCode(row.getString("unit")), row.getInt("officers"));
                });
        return counts;
    }

    /** By unit and role for the units of the line; for the given roles also those of all other units together. */
    List<Held> along(Collection<UnitCode> line, Collection<Role> elsewhere, LocalDate on) {
        return sql.sql("SELECT unit, role, count(DISTINCT officer) officers FROM ("
                        + "SELECT CASE WHEN p.unit = any(:units) THEN p.unit END unit, p.role, p.officer " + HELD
                        + "(p.unit = any(:units) OR p.role = any(:roles))) held GROUP BY unit, role")
                .param("on", on)
                .param("units", codes(line))
                .param("roles", elsewhere.stream().map(Role::name).toArray(String[]::new))
                .query((row, number) -> {
                    String unit = row.getString("unit");
                    return new Held(
                            unit == null ? null : new UnitCode(unit),
                            Role.valueOf(row.getString("role")),
                            row.getInt("officers"));
                })
                .list();
    }

    private static String[] codes(Collection<UnitCode> units) {
        return units.stream().map(UnitCode::value).toArray(String[]::new);
    }
}
