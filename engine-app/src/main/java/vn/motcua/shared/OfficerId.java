package vn.motcua.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Number of an officer in this installation ({@code CB0012}); never a name, so it may stand in the journal. */
public record OfficerId(@JsonValue String value) {

    /** What one looks like. */
    public static final String SHAPE = "[A-Z]{2}\\d{4,8}";

    @JsonCreator
    public OfficerId {
        if (value == null || !value.matches(SHAPE)) {
            throw Rejection.invalid(
                    "officerId", value, new Text("Mã cán bộ có dạng CB0012.", "An officer's number reads CB0012."));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
