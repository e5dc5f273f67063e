package vn.motcua.journal;

/** The command was done before: its stored answer goes out and nothing else happens. */
final class AnswerRepeated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StoredAnswer answer;

    AnswerRepeated(StoredAnswer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    StoredAnswer answer() {
        return answer;
    }
}
