package vn.motcua.journal;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.springframework.core.NestedExceptionUtils;

/** Failures as short sentences; the database's own messages may hold people's data and are left out. */
final class Failures {

    private static final int LONGEST = 300;

    private Failures() {}

    /** Carries a checked exception through code that cannot. */
    static final class Wrapped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrapped(Exception cause) {
            super(cause);
        }
    }

    /**
     * Runs the work and throws what was wrapped inside it. An error of the program itself, a missing class or a recursion
     * without end, comes as an exception around it: only where the JVM is in trouble it stays what it is.
     */
    static void unwrapped(Runnable work) throws Exception {
        try {
            work.run();
        } catch (Wrapped e) {
            throw (Exception) e.getCause();
        } catch (StackOverflowError e) {
            throw new ExecutionException(e);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Error e) {
            throw new ExecutionException(e);
        }
    }

    /** Kind and message of the innermost cause, at most 300 characters; of the database only its code. */
    static String reason(Throwable failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        String message = root instanceof SQLException database
                ? "SQL state " + database.getSQLState()
                : String.valueOf(root.getMessage());
        String reason = root.getClass().getSimpleName() + ": " + message.replaceAll("\\s+", " ");
        return reason.length() > LONGEST ? reason.substring(0, LONGEST) + "…" : reason;
    }
}
