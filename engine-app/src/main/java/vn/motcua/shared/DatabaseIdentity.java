package vn.motcua.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which database this is: the cluster, whose change begins an epoch of the journal, and the number within it. Nothing
 * that a dump takes along counts, or a restored copy would share with its original what belongs to one of them.
 */
@Component
public class DatabaseIdentity {

    private final JdbcClient sql;

    public DatabaseIdentity(JdbcClient sql) {
        this.sql = sql;
    }

    /** Letters, digits and one hyphen; asks the database each time, which may have been restored meanwhile. */
    public String now() {
        return sql.sql("""
                        select cluster.system_identifier, own.oid::bigint
                        from pg_control_system() cluster, pg_database own where own.datname = current_database()""")
                .query((row, n) -> Long.toUnsignedString(row.getLong(1), Character.MAX_RADIX) + "-" + row.getLong(2))
                .single();
    }
}
