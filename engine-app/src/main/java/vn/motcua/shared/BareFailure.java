package vn.motcua.shared;

/** A failure for the log. Messages of exceptions may quote what people have entered, and the log holds none of that. */
public final class BareFailure {

    private static final int DEPTH = 12;

    private BareFailure() {}

    /** The types and places of the whole chain, without its messages. */
    public static Throwable of(Throwable failure) {
        return bare(failure, 0);
    }

    private static Throwable bare(Throwable failure, int depth) {
        if (failure == null || depth == DEPTH) {
            return null;
        }
        Throwable bare = new Throwable(failure.getClass().getName(), bare(failure.getCause(), depth + 1));
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }
}
