package vn.motcua.engine.camunda.job;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * Why a background step failed, kept with the job as its message; of the exception only this stays, because its text may
 * hold personal data.
 *
 * @param detail what the rejected rule says, in both languages; null for the other kinds
 */
record FailureCause(Kind kind, Text detail) {

    /** Kinds of failures with an own sentence. */
    enum Kind {
        /** A rule of the product refused the step. */
        REJECTED,
        /** No outgoing path of a gateway fits the facts. */
        NO_PATH,
        /** An expression reads a fact that nobody has set. */
        UNKNOWN_FACT,
        /** The model reaches for something it may not. */
        FORBIDDEN,
        /** The database did not answer, or another change came first. */
        DATABASE,
        /** A fault of the program. */
        PROGRAM
    }

    private static final String MARK = "\u001f";

    static FailureCause of(Throwable exception) {
        for (Throwable at = exception; at != null; at = at.getCause()) {
            FailureCause cause = direct(at);
            if (cause != null) {
                return cause;
            }
        }
        return new FailureCause(Kind.PROGRAM, null);
    }

    private static FailureCause direct(Throwable at) {
        if (at instanceof Rejection rejection) {
            return new FailureCause(Kind.REJECTED, rejection.text());
        }
        if (at instanceof DataAccessException
                || at instanceof TransactionException
                || at instanceof OptimisticLockingException
                || at instanceof java.sql.SQLException) {
            return new FailureCause(Kind.DATABASE, null);
        }
        String message = at.getMessage() == null ? "" : at.getMessage();
        if (message.contains("No outgoing sequence flow")) {
            return new FailureCause(Kind.NO_PATH, null);
        }
        if (message.contains("The flow knows no fact")) {
            return new FailureCause(Kind.UNKNOWN_FACT, null);
        }
        boolean forbidden = message.contains("A model may not") || message.contains("Refused expression");
        return forbidden ? new FailureCause(Kind.FORBIDDEN, null) : null;
    }

    /** As kept by the engine. */
    String encoded() {
        return detail == null ? kind.name() : kind.name() + MARK + detail.vi() + MARK + detail.en();
    }

    static FailureCause decoded(String message) {
        String[] parts = message == null ? new String[0] : message.split(Pattern.quote(MARK), -1);
        for (Kind kind : Kind.values()) {
            if (parts.length > 0 && kind.name().equals(parts[0])) {
                return new FailureCause(kind, parts.length == 3 ? new Text(parts[1], parts[2]) : null);
            }
        }
        return new FailureCause(Kind.PROGRAM, null);
    }
}
