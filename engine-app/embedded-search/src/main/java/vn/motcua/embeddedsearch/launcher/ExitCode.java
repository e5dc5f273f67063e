package vn.motcua.embeddedsearch.launcher;

import java.net.BindException;
import org.elasticsearch.http.BindHttpException;

/** Why a node did not start, told by its exit code (3 is Java's own, for memory running out). */
final class ExitCode {

    static final int FAILED = 1;

    /** Another node still holds the data folder. */
    static final int LOCKED = 20;

    /** Somebody listens on the port. */
    static final int PORT_TAKEN = 21;

    private ExitCode() {}

    static int of(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof BindHttpException || e instanceof BindException) {
                return PORT_TAKEN;
            }
            if (String.valueOf(e.getMessage()).contains("failed to obtain node lock")) {
                return LOCKED;
            }
        }
        return FAILED;
    }
}
