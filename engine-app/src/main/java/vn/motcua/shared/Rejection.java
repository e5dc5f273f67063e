package vn.motcua.shared;

import java.util.List;

/**
 * A request that cannot be done, for a reason that the caller can understand and mend. Becomes problem+json; the
 * transaction rolls back, so nothing has changed.
 */
public final class Rejection extends RuntimeException {

    /** Kinds of rejections with their HTTP status. */
    public enum Kind {
        INVALID(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        UNPROCESSABLE(422),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** The engine met a change of its own beside the command; nothing hinders the same command now. */
    public static final String CHANGED_MEANWHILE = "changed-meanwhile";

    private final Kind kind;
    private final String code;
    private final transient Text text;
    private final transient List<Violation> violations;

    /**
     * A rejection.
     *
     * @param code stable kebab-case name of the rule, for programs: {@code four-eyes}, {@code stale-version}
     */
    public Rejection(Kind kind, String code, Text text, List<Violation> violations) {
        super(code + ": " + text.en());
        this.kind = kind;
        this.code = code;
        this.text = text;
        this.violations = List.copyOf(violations);
    }

    /** One field that breaks a rule of its own (400). */
    public static Rejection invalid(String field, String value, Text rule) {
        return new Rejection(Kind.INVALID, "invalid-input", rule, List.of(new Violation(field, value, rule)));
    }

    /** Several fields that break rules (400). */
    public static Rejection invalid(List<Violation> violations) {
        return new Rejection(
                Kind.INVALID,
                "invalid-input",
                new Text("Dữ liệu gửi lên chưa đúng quy định.", "The data sent break the rules named below."),
                violations);
    }

    public static Rejection notFound(String field, String value, Text text) {
        return new Rejection(Kind.NOT_FOUND, "not-found", text, List.of(new Violation(field, value, text)));
    }

    /** The state of things does not allow it (409). */
    public static Rejection conflict(String code, Text text) {
        return new Rejection(Kind.CONFLICT, code, text, List.of());
    }

    /** The state has changed since the caller saw it; {@code field} tells what was seen (409). */
    public static Rejection stale(String code, String field, String value, Text text) {
        return new Rejection(Kind.CONFLICT, code, text, List.of(new Violation(field, value, text)));
    }

    public static Rejection forbidden(String code, Text text) {
        return new Rejection(Kind.FORBIDDEN, code, text, List.of());
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    public List<Violation> violations() {
        return violations;
    }
}
