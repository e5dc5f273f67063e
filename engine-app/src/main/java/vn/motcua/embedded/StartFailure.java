package vn.motcua.embedded;

/** Why MotCua does not start, as one sentence for the person who started it; carries the exit code of the process. */
public final class StartFailure extends RuntimeException {

    /** A setting that is missing, unknown or wrong. */
    public static final int WRONG_SETTING = 2;

    /** Anything else: a port in use, a folder that cannot be written, a missing system program. */
    public static final int NO_START = 1;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private StartFailure(int exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    /**
     * A setting that is missing, unknown or wrong.
     *
     * @param rule the rest of the sentence after the name of the setting: {@code must be a port, not "x".}
     */
    public static StartFailure setting(String name, String rule) {
        return new StartFailure(WRONG_SETTING, name + " " + rule, null);
    }

    public static StartFailure because(String sentence) {
        return new StartFailure(NO_START, sentence, null);
    }

    public static StartFailure because(String sentence, Throwable cause) {
        return new StartFailure(NO_START, sentence, cause);
    }

    public int exitCode() {
        return exitCode;
    }
}
