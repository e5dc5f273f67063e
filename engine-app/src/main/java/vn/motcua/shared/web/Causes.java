package vn.motcua.shared.web;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import vn.motcua.shared.Rejection;

/** Looks through the causes of a failure. */
final class Causes {

    private static final int DEPTH = 12;

    /** SQL states: no connection, deadlock, idle for too long in a transaction, lock not given, cancelled, ended. */
    private static final List<String> PASSING = List.of("08", "40", "25P03", "55P03", "57014", "57P");

    private Causes() {}

    /** The first cause of a type, the failure itself included; null when there is none. */
    static <T extends Throwable> T find(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEPTH; i++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }

    static Rejection rejection(Throwable failure) {
        return find(failure, Rejection.class);
    }

    /**
     * Whether the database was away, too busy or took the transaction's time for up, however deep a framework has wrapped
     * that: the same request may do next time.
     */
    static boolean passing(Throwable failure) {
        if (find(failure, TransientDataAccessException.class) != null
                || find(failure, DataAccessResourceFailureException.class) != null
                || find(failure, CannotCreateTransactionException.class) != null
                || find(failure, TransactionSystemException.class) != null) {
            // a transaction can neither be committed nor rolled back when its connection is gone
            return true;
        }
        SQLException cause = find(failure, SQLException.class);
        if (cause == null || cause instanceof SQLTransientException) {
            return cause != null;
        }
        String state = cause.getSQLState();
        return state != null && PASSING.stream().anyMatch(state::startsWith);
    }
}
