package vn.motcua.mail;

/** The mail server did not take a letter. */
final class MailServerTrouble extends Exception {

    private static final long serialVersionUID = 1;

    private static final int LONGEST = 300;

    /** What stood in the way. */
    enum Kind {
        /** No other letter would pass either: the server is away, or lets us not in. */
        SERVER,
        /** The server does not want this letter now. */
        LETTER,
        /** The server knows no such address. */
        ADDRESS
    }

    private final Kind kind;

    MailServerTrouble(Kind kind, Exception cause) {
        super(sentence(cause), cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** What the server said, for the administrator; at most {@value #LONGEST} characters. */
    private static String sentence(Exception cause) {
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String line = said.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
