package vn.motcua.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lives of the database: transaction ids compare only within one cluster, so a restore into another one starts a
 * new epoch. Rows of former epochs are all committed and are read first.
 */
@Component
class Epochs implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Epochs.class);

    private final JdbcClient sql;
    private volatile int current;

    Epochs(JdbcClient sql) {
        this.sql = sql;
    }

    /** On every node, after the migration and before anything serves or works: without its epoch nothing can be written. */
    @Override
    public void afterSingletonsInstantiated() {
        ensure();
    }

    /** Starts a new epoch when the database has moved to another cluster; called with each new connection for locks. */
    void ensure() {
        int begun = sql.sql("""
                insert into motcua.journal_epoch (epoch, system_identifier)
                select coalesce((select max(epoch) from motcua.journal_epoch), 0) + 1, cluster.system_identifier
                from pg_control_system() cluster
                where cluster.system_identifier is distinct from
                    (select system_identifier from motcua.journal_epoch order by epoch desc limit 1)
                on conflict do nothing""").update();
        current = sql.sql("select max(epoch) from motcua.journal_epoch")
                .query(Integer.class)
                .single();
        if (begun > 0) {
            log.warn("The database has moved to another cluster: the journal begins epoch {}", current);
        }
    }

    /** As it was when the present connection for locks was made; the database cannot move under it. */
    int current() {
        return current;
    }
}
