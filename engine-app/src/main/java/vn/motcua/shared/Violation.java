package vn.motcua.shared;

import org.jspecify.annotations.Nullable;

/**
 * One broken rule of a request.
 *
 * @param field path of the field in the request, such as {@code form.child.birthDate}
 * @param value what was sent, shortened to 80 characters; null when nothing was
 * @param rule what would have been right
 */
public record Violation(String field, @Nullable String value, Text rule) {

    private static final int SHOWN = 80;

    public Violation {
        value = value != null && value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }
}
