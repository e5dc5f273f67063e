package vn.motcua.organisation;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts the changes of the organisation, so that what is remembered of it is forgotten in time: at once where the
 * change was made, within two seconds on other nodes.
 */
@Component
class Revision {

    private static final long CHECK_EVERY = TimeUnit.SECONDS.toNanos(2);

    private final JdbcClient sql;
    private final AtomicLong known = new AtomicLong(-1);
    private volatile long checkedAt;

    Revision(JdbcClient sql) {
        this.sql = sql;
    }

    /** Call within the transaction of every change; it also lets changes wait for one another. */
    void advance() {
        sql.sql("UPDATE organisation_revision SET revision = revision + 1").update();
        if (!changing()) {
            TransactionSynchronizationManager.bindResource(this, true);
            TransactionSynchronizationManager.registerSynchronization(new Forget());
        }
    }

    /** Lets other changes wait for the end of this transaction; what is remembered is as of now. */
    void hold() {
        long revision = sql.sql("SELECT revision FROM organisation_revision FOR UPDATE")
                .query(Long.class)
                .single();
        known.set(revision);
        checkedAt = System.nanoTime();
    }

    /** Whether this thread's transaction has changed something: then nothing remembered is valid for it. */
    boolean changing() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    /** The number of the last change that this node knows of. */
    long current() {
        long now = System.nanoTime();
        long revision = known.get();
        if (revision < 0 || now - checkedAt > CHECK_EVERY) {
            revision = sql.sql("SELECT revision FROM organisation_revision")
                    .query(Long.class)
                    .single();
            known.set(revision);
            checkedAt = now;
        }
        return revision;
    }

    private final class Forget implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Revision.this);
            known.set(-1);
        }
    }
}
