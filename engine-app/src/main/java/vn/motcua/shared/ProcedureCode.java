package vn.motcua.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Code of an administrative procedure (mã TTHC): {@code N.NNNNNN}, or a project code such as {@code TAX-PIT}. */
public record ProcedureCode(@JsonValue String value) {

    /** What one looks like. */
    public static final String SHAPE = "\\d\\.\\d{6}|[A-Z]{2,4}-[A-Z]{2,4}|\\d{3}[a-z]";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    @JsonCreator
    public ProcedureCode {
        if (value == null || !PATTERN.matcher(value).matches()) {
            throw Rejection.invalid(
                    "procedureCode",
                    value,
                    new Text(
                            "Mã thủ tục có dạng N.NNNNNN, ví dụ 1.001193.",
                            "A procedure code reads N.NNNNNN, for example 1.001193."));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
